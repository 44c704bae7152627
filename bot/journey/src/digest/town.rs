//! A company whose weeks are told of in tests.

use super::{Digests, Material, Told, digest};
use crate::ledger::{Asked, Fact, Grant, RulingFact, StaffFact};
use crate::{Diagnosis, DiagnosisId, Ledger, MemberId, Mode, Respondent, Role, Sheet, SheetId, TeamId};
use content::{Choice, Content, QuestionId, QuestionSet, Scope, SetKind, SetRef};
use jiff::{Timestamp, civil::Date, civil::date};
use std::collections::BTreeMap;

/// The first Monday that is told of.
pub(super) const MONDAY: Date = date(2026, 11, 30);

/// One who works there.
#[derive(Clone, Debug)]
pub(super) struct Worker {
    pub(super) team: Option<usize>,
    pub(super) left: bool,
    pub(super) submitted: bool,
    pub(super) answers: Vec<Choice>,
}

/// A company: one who coordinates and answers apart, and those who work there.
#[derive(Clone)]
pub(super) struct Town {
    pub(super) ledger: Ledger,
    pub(super) workers: Vec<Worker>,
}

pub(super) fn team(number: usize) -> TeamId {
    TeamId::derive(&format!("team {number}"))
}

pub(super) fn worker(number: usize) -> MemberId {
    MemberId::derive(&format!("worker {number}"))
}

pub(super) fn run() -> DiagnosisId {
    DiagnosisId::derive("run")
}

pub(super) fn at(day: Date) -> Timestamp {
    day.at(1, 0, 0, 0).in_tz("UTC").expect("a time").timestamp()
}

pub(super) fn set(content: &Content) -> &QuestionSet {
    content.current(SetKind::SelfCheck, MONDAY)
}

/// Lists what people are asked about themselves.
pub(super) fn asked(content: &Content) -> Vec<QuestionId> {
    let person = set(content).questions.iter().filter(|question| question.scope == Scope::Person);
    person.map(|question| question.id.clone()).collect()
}

impl Town {
    /// Founds a company with teams of so many people, all of whom would answer ○.
    pub(super) fn of(content: &Content, sizes: &[usize]) -> Town {
        let mut ledger = Ledger::founded_by(&MemberId::derive("boss"));
        let mut town = |fact: Fact| ledger.apply(&fact, &MemberId::derive("boss"), at(MONDAY));
        for number in 0..sizes.len() {
            town(Fact::Staff(StaffFact::TeamMade { team: team(number), name: format!("{number}課") }));
        }
        town(Fact::Ruling(RulingFact::Opened {
            diagnosis: run(),
            set: set(content).name,
            mode: Mode::Counted,
            asked: Asked::All,
            due: Some(date(2026, 12, 18)),
        }));
        let new = |team: usize| Worker {
            team: Some(team),
            left: false,
            submitted: false,
            answers: vec![Choice::InPlace; asked(content).len()],
        };
        let workers = sizes.iter().enumerate().flat_map(|(team, size)| (0..*size).map(move |_| new(team))).collect();
        Town { ledger, workers }
    }

    pub(super) fn manager(&mut self, number: usize) {
        let grant = Grant { role: Role::Manager, team: Some(team(0)) };
        let fact = Fact::Staff(StaffFact::Granted { member: worker(number), grant });
        self.ledger.apply(&fact, &MemberId::derive("boss"), at(MONDAY));
    }

    fn sheets(&self, content: &Content) -> BTreeMap<usize, Sheet> {
        let set = set(content);
        let printed = content.printed(&set.name, content::Locale::Ja).hash.clone();
        let sheet = |(number, worker): (usize, &Worker)| {
            let mut sheet = Sheet::new(SheetId::derive(&format!("sheet {number}")), diagnosis(set.name));
            for (question, choice) in asked(content).into_iter().zip(&worker.answers) {
                sheet.answer(question, *choice, printed.clone(), at(MONDAY));
            }
            sheet.submitted = Some(at(MONDAY));
            (number, sheet)
        };
        self.workers.iter().enumerate().filter(|(_, worker)| worker.submitted).map(sheet).collect()
    }

    /// Tells of a day.
    pub(super) fn tell(&self, content: &Content, today: Date, told: &Told) -> (Digests, Told) {
        let sheets = self.sheets(content);
        let person = |(number, one): (usize, &Worker)| Respondent {
            member: worker(number),
            team: one.team.map(team),
            connected: true,
            left: one.left,
            sheet: sheets.get(&number),
        };
        let people: Vec<Respondent<'_>> = self.workers.iter().enumerate().map(person).collect();
        let material = Material { content, today, ledger: &self.ledger, people: &people, review: None };
        digest(&material, told)
    }
}

fn diagnosis(set: SetRef) -> Diagnosis {
    let (opened_by, opened) = (MemberId::derive("boss"), at(MONDAY));
    Diagnosis { id: run(), set, mode: Mode::Counted, opened_by, opened, closed: None }
}
