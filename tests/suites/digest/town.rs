//! A company whose weeks are told of.

use content::{Choice, QuestionSet, Scope, SetKind};
use engine::House;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use journey::digest::{Digests, Material, Told, digest};
use journey::ledger::{ActionFact, Asked, Fact, PaperFact, RulingFact, StaffFact};
use journey::{
    Action, ActionId, ActionState, Aim, DeclarationId, Declared, Diagnosis, DiagnosisId, Ledger, MemberId, Mode, Owner,
    Respondent, Sheet, SheetId, Star, TeamId,
};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;
use tests::talk::WORLD;

/// The first Monday that is told of.
pub(super) const MONDAY: Date = date(2026, 11, 30);

/// A company and the sheets of its people.
#[derive(Clone)]
pub(super) struct Town {
    pub(super) ledger: Ledger,
    teams: Vec<TeamId>,
    sheets: BTreeMap<usize, Sheet>,
}

pub(super) fn house() -> &'static House {
    static HOUSE: OnceLock<House> = OnceLock::new();
    HOUSE.get_or_init(|| House::ThisComputer { keeps: "data".to_owned() })
}

pub(super) fn team(name: &str) -> TeamId {
    TeamId::derive(name)
}

fn member(number: usize) -> MemberId {
    MemberId::derive(&format!("person {number}"))
}

fn boss() -> MemberId {
    MemberId::derive("boss")
}

fn at(day: Date) -> Timestamp {
    day.at(1, 0, 0, 0).in_tz("UTC").expect("a time").timestamp()
}

fn set() -> &'static QuestionSet {
    WORLD.content.current(SetKind::SelfCheck, MONDAY)
}

fn opened(run: &str, asked: Asked) -> Fact {
    let due = (asked == Asked::All).then_some(date(2026, 12, 18));
    let diagnosis = DiagnosisId::derive(run);
    Fact::Ruling(RulingFact::Opened { diagnosis, set: set().name, mode: Mode::Counted, asked, due })
}

impl Town {
    /// Founds a company with teams of so many people.
    pub(super) fn of(teams: &[(&str, usize)]) -> Town {
        let mut town = Town { ledger: Ledger::founded_by(&boss()), teams: Vec::new(), sheets: BTreeMap::new() };
        for (name, size) in teams {
            town.keep(&Fact::Staff(StaffFact::TeamMade { team: team(name), name: (*name).to_owned() }), MONDAY);
            town.teams.extend(std::iter::repeat_n(team(name), *size));
        }
        town.keep(&opened("run", Asked::All), MONDAY);
        town
    }

    fn keep(&mut self, fact: &Fact, day: Date) {
        self.ledger.apply(fact, &boss(), at(day));
    }

    /// Lists whoever must never be named.
    pub(super) fn people(&self) -> impl Iterator<Item = (MemberId, String)> {
        (0..self.teams.len())
            .map(|number| (member(number), format!("名無し{number}")))
            .chain([(boss(), "社長さん".to_owned())])
    }

    /// Fills in everybody's sheet: (number of the person, number of the question) to a choice.
    fn fill(&mut self, choice: impl Fn(usize, usize) -> Choice) {
        let printed = WORLD.content.printed(&set().name, content::Locale::Ja).hash.clone();
        for number in 0..self.teams.len() {
            let diagnosis = Diagnosis {
                id: DiagnosisId::derive("run"),
                set: set().name,
                mode: Mode::Counted,
                opened_by: boss(),
                opened: at(MONDAY),
                closed: None,
            };
            let mut sheet = Sheet::new(SheetId::derive(&format!("sheet {number}")), diagnosis);
            let asked = set().questions.iter().filter(|question| question.scope == Scope::Person);
            for (index, question) in asked.enumerate() {
                sheet.answer(question.id.clone(), choice(number, index), printed.clone(), at(MONDAY));
            }
            self.sheets.insert(number, sheet);
        }
    }

    /// Lets people think as an honest company does: backups and passwords are weak, some don't know.
    pub(super) fn answers(&mut self) {
        self.fill(|person, question| match (person % 4, question) {
            (0..3, 2) | (0, 10) => Choice::NotInPlace,
            (1..4, 5) => Choice::Partly,
            (3, 0 | 8) => Choice::Unknown,
            _ => Choice::InPlace,
        });
    }

    pub(super) fn answers_like(&mut self, answers: &[Choice], submitted: &[bool]) {
        self.fill(|person, question| answers[(person * 7 + question) % answers.len()]);
        for (number, submitted) in submitted.iter().enumerate() {
            if *submitted {
                self.hands_in(number..number + 1);
            }
        }
    }

    pub(super) fn hands_in(&mut self, people: Range<usize>) {
        for number in people {
            if let Some(sheet) = self.sheets.get_mut(&number) {
                sheet.submitted = Some(at(MONDAY));
            }
        }
    }

    /// Decides what most questions come to, other than some of the staff see it.
    pub(super) fn decides(&mut self) {
        let choice = |index: usize| match index {
            2 | 7 => Choice::InPlace,
            10 => Choice::NotInPlace,
            _ if index % 5 == 4 => Choice::Partly,
            13 => Choice::Unknown,
            _ => Choice::InPlace,
        };
        let answers = set().questions.iter().enumerate().take(22);
        let answers = answers.map(|(index, question)| (question.id.clone(), choice(index))).collect();
        self.keep(&Fact::Ruling(RulingFact::Accepted { diagnosis: DiagnosisId::derive("run"), answers }), MONDAY);
        self.overdue();
    }

    /// Runs that one person answered alone, in the years before.
    pub(super) fn earlier_runs(&mut self) {
        for (year, weak) in [(2024, 25), (2025, 14)] {
            let name = year.to_string();
            self.keep(&opened(&name, Asked::Alone), date(year, 6, 1));
            let choice = |index: usize| if index < weak { Choice::Partly } else { Choice::InPlace };
            let answers = set().questions.iter().enumerate();
            let answers = answers.map(|(index, question)| (question.id.clone(), choice(index))).collect();
            let diagnosis = DiagnosisId::derive(&name);
            self.keep(&Fact::Ruling(RulingFact::HandedIn { diagnosis: diagnosis.clone(), answers }), date(year, 6, 2));
            self.keep(&Fact::Ruling(RulingFact::Ended { diagnosis }), date(year, 6, 2));
        }
    }

    /// Somebody is late with something, by name.
    pub(super) fn overdue(&mut self) {
        for (number, due) in [(0, date(2026, 11, 20)), (1, date(2026, 12, 28))] {
            let id = ActionId::derive(&number.to_string());
            let title = Some("名無し0さんのPC".to_owned());
            let action = Action {
                id,
                question: None,
                aim: Aim::Improve,
                measure: None,
                title,
                owner: Owner::Member(member(number)),
                due: Some(due),
                state: ActionState::Open,
                note: Some("名無し1".to_owned()),
                opened_at: at(MONDAY),
                closed_at: None,
            };
            self.keep(&Fact::Action(ActionFact::TakenOn { action }), MONDAY);
        }
    }

    pub(super) fn declares(&mut self, day: Date) {
        let (id, _) = DeclarationId::parse("40000000001").expect("an id");
        let declared = Declared::new(Star::One, id, day, None, MONDAY).expect("it was");
        self.keep(&Fact::Paper(PaperFact::Declared { declared }), MONDAY);
    }

    pub(super) fn tell(&self, today: Date, told: &Told) -> (Digests, Told) {
        let person = |(number, team): (usize, &TeamId)| Respondent {
            member: member(number),
            team: Some(team.clone()),
            connected: true,
            left: false,
            sheet: self.sheets.get(&number),
        };
        let people: Vec<Respondent<'_>> = self.teams.iter().enumerate().map(person).collect();
        let material = Material {
            content: &WORLD.content,
            today,
            ledger: &self.ledger,
            people: &people,
            review: Some(date(2027, 1, 8)),
        };
        digest(&material, told)
    }
}
