//! A run through the company, as a flow sees it.

use super::Scene;
use content::{Choice, Question, QuestionId, QuestionSet, Scope};
use jiff::civil::Date;
use journey::ledger::{Asked, Run};
use journey::{
    Diagnosis, DiagnosisId, FEW_PEOPLE, Mode, QuestionView, Respondent, Ruling, Sheet, Spread, Standing, asked_of,
    is_asked, scopes_of, spreads,
};
use std::collections::BTreeMap;

impl<'a> Scene<'a> {
    /// Finds what is kept about a run.
    pub(crate) fn run(&self, id: &DiagnosisId) -> Option<&'a Run> {
        self.dossier.ledger.runs.get(id)
    }

    /// Tells whether whoever opened a run answers for the company alone (SC9).
    pub(crate) fn is_alone(&self, diagnosis: &Diagnosis) -> bool {
        match self.run(&diagnosis.id) {
            Some(run) => run.asked == Asked::Alone,
            None => self.dossier.organization.members <= 1,
        }
    }

    /// Tells what is promised in a run by now. What was promised in a large company must be possible today; answers that are
    /// cut loose are so in every company.
    pub(crate) fn mode(&self, diagnosis: &Diagnosis) -> Mode {
        match self.run(&diagnosis.id).map_or(diagnosis.mode, |run| run.mode) {
            Mode::Anonymous => Mode::Anonymous,
            Mode::Named | Mode::Counted if self.dossier.organization.members < FEW_PEOPLE => Mode::Named,
            promised @ (Mode::Named | Mode::Counted) => promised,
        }
    }

    /// Tells until when answers to a run are hoped for.
    pub(crate) fn due(&self, diagnosis: &Diagnosis) -> Option<Date> {
        self.run(&diagnosis.id).and_then(|run| run.due)
    }

    /// Tells whether this person is asked in a run.
    pub(crate) fn is_asked(&self, diagnosis: &Diagnosis) -> bool {
        let dossier = self.dossier;
        let Some(run) = self.run(&diagnosis.id) else { return true };
        is_asked(&run.asked, &run.opened_by, &dossier.member.id, dossier.member.team.as_ref(), &dossier.ledger)
    }

    /// Lists the questions this person is asked in a run (SC2).
    pub(crate) fn asked(&self, set: &'a QuestionSet, diagnosis: &Diagnosis) -> Vec<&'a Question> {
        let everything: &[Scope] = &Scope::ALL;
        let scopes = if self.is_alone(diagnosis) {
            everything
        } else {
            let asked = self.run(&diagnosis.id).map_or(&Asked::All, |run| &run.asked);
            scopes_of(asked, &self.dossier.ledger.roles(&self.dossier.member.id))
        };
        asked_of(set, scopes)
    }

    /// Counts those of a sheet's questions that have an answer, among those this person is asked.
    pub(crate) fn answered(&self, set: &'a QuestionSet, sheet: &Sheet) -> usize {
        let asked = self.asked(set, &sheet.diagnosis);
        asked.iter().filter(|question| sheet.answers.contains_key(&question.id)).count()
    }

    /// Tells whether everything this person is asked has an answer.
    pub(crate) fn is_complete(&self, set: &'a QuestionSet, sheet: &Sheet) -> bool {
        self.answered(set, sheet) == self.asked(set, &sheet.diagnosis).len()
    }

    /// Lists everybody who is asked in a run, with their sheets; those who left and had begun as well.
    pub(crate) fn people(&self, id: &DiagnosisId, run: &Run) -> Vec<Respondent<'a>> {
        let dossier = self.dossier;
        let of_run = |sheets: &'a [Sheet]| sheets.iter().find(|sheet| sheet.diagnosis.id == *id);
        let still = |team: &Option<journey::TeamId>| {
            team.clone().filter(|team| dossier.ledger.teams.get(team).is_some_and(|team| !team.closed))
        };
        let me = &dossier.member;
        let mut people = vec![Respondent {
            member: me.id.clone(),
            team: still(&me.team),
            connected: true,
            left: me.left.is_some(),
            sheet: of_run(&dossier.sheets),
        }];
        people.extend(dossier.colleagues.people.values().map(|person| Respondent {
            member: person.id.clone(),
            team: still(&person.team),
            connected: person.connected,
            left: person.left.is_some(),
            sheet: dossier.colleagues.sheets.get(&person.id).and_then(|sheets| of_run(sheets)),
        }));
        // Whoever handed in before their team was dissolved, or before they moved, was asked then.
        people.retain(|person| {
            person.is_done()
                || is_asked(&run.asked, &run.opened_by, &person.member, person.team.as_ref(), &dossier.ledger)
        });
        people
    }

    /// Puts the answers of a run together.
    pub(crate) fn spreads(&self, id: &DiagnosisId, run: &Run, set: &QuestionSet) -> BTreeMap<QuestionId, Spread> {
        let ballots = self.dossier.colleagues.ballots.get(id).map(Vec::as_slice).unwrap_or_default();
        spreads(set, &self.people(id, run), ballots, run.mode, &self.dossier.ledger, run.opened_at)
    }
}

/// A run as whoever decides sees it.
pub(crate) struct Deciding<'a> {
    pub(crate) id: DiagnosisId,
    pub(crate) run: &'a Run,
    pub(crate) set: &'a QuestionSet,
    pub(crate) spreads: BTreeMap<QuestionId, Spread>,
    pub(crate) rulings: BTreeMap<QuestionId, Ruling>,
}

impl<'a> Deciding<'a> {
    /// Puts a run together for whoever decides; none where it or its questions are not there.
    pub(crate) fn of(scene: &Scene<'a>, id: &DiagnosisId) -> Option<Deciding<'a>> {
        let run = scene.run(id)?;
        let set = scene.content.set(&run.set)?;
        // Whoever answers alone has nobody to disagree with: only what was handed in counts.
        let spreads = if run.asked == Asked::Alone { BTreeMap::new() } else { scene.spreads(id, run, set) };
        Some(Deciding { id: id.clone(), run, set, spreads, rulings: run.standing() })
    }

    /// Tells what each question looks like.
    pub(crate) fn views(&self) -> BTreeMap<QuestionId, QuestionView> {
        self.spreads.iter().map(|(question, spread)| (question.clone(), spread.view())).collect()
    }

    /// Tells where a question stands.
    pub(crate) fn standing(&self, question: &QuestionId) -> Option<Standing> {
        let ruling = self.rulings.get(question);
        match (self.spreads.get(question), ruling) {
            (Some(spread), _) => Some(spread.view().standing(ruling)),
            (None, Some(ruling)) => Some(Standing::Ruled(ruling.clone())),
            (None, None) => None,
        }
    }

    /// Gives the company's answers so far.
    pub(crate) fn answers(&self) -> BTreeMap<QuestionId, Choice> {
        journey::company_answers(&self.rulings)
    }
}
