//! Companies that answer, and what their answers look like.

use super::*;
use crate::ledger::{Fact, Grant, StaffFact};
use crate::{Diagnosis, DiagnosisId, SheetId, Standing, Why, inbox};
use content::{Content, SetKind};
use jiff::civil::date;

fn member(name: &str) -> MemberId {
    MemberId::derive(name)
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).expect("it is a time")
}

/// A company: one who coordinates, two teams with a head each, and staff.
struct Town {
    content: Content,
    ledger: Ledger,
    sheets: BTreeMap<MemberId, Sheet>,
    ballots: Vec<Ballot>,
    teams: BTreeMap<MemberId, Option<TeamId>>,
    gone: BTreeSet<MemberId>,
    unconnected: BTreeSet<MemberId>,
}

impl Town {
    fn of(staff: &[(&str, usize)]) -> Town {
        let boss = member("boss");
        let mut ledger = Ledger::founded_by(&boss);
        let mut teams = BTreeMap::from([(boss.clone(), None)]);
        for (name, size) in staff {
            let team = TeamId::derive(name);
            let head = member(&format!("head of {name}"));
            let grant = Grant { role: Role::Manager, team: Some(team.clone()) };
            for fact in [
                StaffFact::TeamMade { team: team.clone(), name: (*name).to_owned() },
                StaffFact::Granted { member: head.clone(), grant },
            ] {
                ledger.apply(&Fact::Staff(fact), &boss, at(0));
            }
            teams.insert(head, Some(team.clone()));
            teams.extend((0..*size).map(|number| (member(&format!("{name} {number}")), Some(team.clone()))));
        }
        let content = Content::embedded();
        let (sheets, gone, unconnected) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        Town { content, ledger, sheets, ballots: Vec::new(), teams, gone, unconnected }
    }

    fn set(&self) -> &QuestionSet {
        self.content.current(SetKind::SelfCheck, date(2026, 11, 24))
    }

    /// Lets somebody hand in the same choice for everything they are asked.
    fn answers(&mut self, name: &str, choice: Choice, second: i64) {
        let set = self.set().clone();
        let who = member(name);
        let diagnosis = Diagnosis {
            id: DiagnosisId::derive("d"),
            set: set.name,
            mode: Mode::Counted,
            opened_by: member("boss"),
            opened: at(0),
            closed: None,
        };
        let printed = self.content.printed(&set.name, content::Locale::Ja).hash.clone();
        let mut sheet = Sheet::new(SheetId::derive(name), diagnosis);
        let scopes = scopes_of(&Asked::All, &self.ledger.roles(&who));
        for question in set.questions.iter().filter(|question| scopes.contains(&question.scope)) {
            sheet.answer(question.id.clone(), choice, printed.clone(), at(second));
        }
        sheet.submitted = Some(at(second));
        self.sheets.insert(who, sheet);
    }

    fn spreads(&self, mode: Mode) -> BTreeMap<QuestionId, Spread> {
        spreads(self.set(), &self.people(), &self.ballots, mode, &self.ledger, at(0))
    }

    fn people(&self) -> Vec<Respondent<'_>> {
        let person = |(who, team): (&MemberId, &Option<TeamId>)| Respondent {
            member: who.clone(),
            team: team.clone(),
            connected: !self.unconnected.contains(who),
            left: self.gone.contains(who),
            sheet: self.sheets.get(who),
        };
        self.teams.iter().map(person).collect()
    }

    fn standing(&self, mode: Mode, question: &str) -> Standing {
        let id = QuestionId::parse(question).expect("an id");
        self.spreads(mode)[&id].view().standing(None)
    }
}

#[test]
fn staff_are_never_asked_about_the_company() {
    let town = Town::of(&[]);
    let asked = |roles: &[Role]| {
        let scopes = scopes_of(&Asked::All, &roles.iter().copied().collect());
        crate::asked_of(town.set(), scopes).len()
    };
    assert_eq!(
        [asked(&[Role::Staff]), asked(&[Role::Staff, Role::Manager]), asked(&[Role::Staff, Role::Coordinator])],
        [13, 18, 25]
    );
    assert_eq!(scopes_of(&Asked::Alone, &BTreeSet::from([Role::Staff])), Scope::ALL);
}

#[test]
fn a_company_that_agrees_has_nothing_to_decide() {
    let mut town = Town::of(&[("営業", 5), ("工場", 6)]);
    for name in ["boss", "head of 営業", "head of 工場"] {
        town.answers(name, Choice::InPlace, 10);
    }
    for number in 0..6 {
        town.answers(&format!("工場 {number}"), Choice::InPlace, 20);
        if number < 5 {
            town.answers(&format!("営業 {number}"), Choice::InPlace, 20);
        }
    }
    let views = town.spreads(Mode::Counted).into_iter().map(|(id, spread)| (id, spread.view())).collect();
    let decisions = inbox(town.set(), &views, &BTreeMap::new());
    assert!(matches!(&*decisions, [crate::Decision::AcceptAll(agreed)] if agreed.len() == 25), "{decisions:?}");
}

#[test]
fn a_head_and_their_staff_who_disagree_are_to_be_decided() {
    let mut town = Town::of(&[("営業", 5)]);
    for name in ["boss", "head of 営業"] {
        town.answers(name, Choice::InPlace, 10);
    }
    for number in 0..5 {
        town.answers(&format!("営業 {number}"), Choice::Partly, 20);
    }
    assert_eq!(town.standing(Mode::Counted, "1"), Standing::ToDecide(Why::Conflict));
    assert_eq!(town.standing(Mode::Counted, "25"), Standing::Agreed(Choice::InPlace), "staff were not asked that");
}

#[test]
fn the_order_of_people_changes_nothing() {
    let mut town = Town::of(&[("営業", 5), ("工場", 4)]);
    let choices = [Choice::InPlace, Choice::NotInPlace, Choice::Unknown, Choice::Partly, Choice::InPlace];
    for (number, choice) in choices.into_iter().enumerate() {
        town.answers(&format!("営業 {number}"), choice, 20);
    }
    let (set, mut people) = (town.set(), town.people());
    let once = spreads(set, &people, &[], Mode::Counted, &town.ledger, at(0));
    people.reverse();
    assert_eq!(spreads(set, &people, &[], Mode::Counted, &town.ledger, at(0)), once);
}

#[test]
fn a_group_too_small_to_be_shown_is_merged_with_the_rest() {
    let mut town = Town::of(&[("営業", 6), ("総務", 2)]);
    for number in 0..2 {
        town.answers(&format!("総務 {number}"), Choice::NotInPlace, 20);
    }
    let spread = &town.spreads(Mode::Counted)[&QuestionId::parse("1").expect("an id")];
    let general = TeamId::derive("総務");
    assert!(
        spread.units.iter().all(|unit| unit.team.as_ref() != Some(&general) || unit.staff.asked == 0),
        "{spread:?}"
    );
    let named = &town.spreads(Mode::Named)[&QuestionId::parse("1").expect("an id")];
    assert!(named.units.iter().any(|unit| unit.team.as_ref() == Some(&general) && unit.staff.answered() == 2));
}

#[test]
fn whoever_left_is_counted_apart_and_whoever_has_no_account_is_not_waited_for() {
    let mut town = Town::of(&[("営業", 6)]);
    for number in 0..6 {
        town.answers(&format!("営業 {number}"), Choice::InPlace, 20);
    }
    town.gone.insert(member("営業 0"));
    town.teams.insert(member("営業 6"), Some(TeamId::derive("営業")));
    town.unconnected.insert(member("営業 6"));
    let count = headcount(&town.people());
    assert_eq!(count, Headcount { asked: 7, done: 5, unconnected: 1, left: 1 });
    let spread = &town.spreads(Mode::Counted)[&QuestionId::parse("1").expect("an id")];
    let sales = spread.units.iter().find(|unit| unit.team.is_some()).expect("the team is there");
    assert_eq!((sales.staff.answered(), sales.staff.asked), (5, 5));
}

#[test]
fn ballots_are_one_crowd_of_the_company_and_what_is_answered_for_others_stays_theirs() {
    let mut town = Town::of(&[("営業", 5), ("工場", 6)]);
    for name in ["boss", "head of 営業", "head of 工場"] {
        town.answers(name, Choice::InPlace, 10);
    }
    let set = town.set();
    let about_oneself = set.questions.iter().filter(|question| question.scope == Scope::Person);
    let answers: BTreeMap<QuestionId, Choice> =
        about_oneself.map(|question| (question.id.clone(), Choice::Partly)).collect();
    town.ballots = vec![Ballot { answers: answers.clone(), out: at(30) }; 8];
    let spreads = town.spreads(Mode::Anonymous);
    let own = &spreads[&QuestionId::parse("1").expect("an id")];
    let [unit] = &*own.units else { panic!("one crowd: {own:?}") };
    assert_eq!((unit.team.as_ref(), unit.view.head, unit.staff.partly, unit.staff.asked), (None, None, 8, 14));
    assert_eq!(own.since, at(30));
    assert_eq!(town.standing(Mode::Anonymous, "1"), Standing::ToDecide(Why::Short), "eight of fourteen are too few");
    town.ballots.push(Ballot { answers, out: at(30) });
    assert_eq!(town.standing(Mode::Anonymous, "1"), Standing::Agreed(Choice::Partly));
    assert_eq!(town.standing(Mode::Anonymous, "25"), Standing::Agreed(Choice::InPlace));
}

#[test]
fn who_is_asked_follows_the_run() {
    let town = Town::of(&[("営業", 2)]);
    let (boss, head, staff) = (member("boss"), member("head of 営業"), member("営業 0"));
    let sales = TeamId::derive("営業");
    let asked = |asked: &Asked, who: &MemberId, team: Option<&TeamId>| is_asked(asked, &boss, who, team, &town.ledger);
    assert!(asked(&Asked::All, &staff, Some(&sales)) && !asked(&Asked::Alone, &head, Some(&sales)));
    assert!(asked(&Asked::Alone, &boss, None));
    let teams = Asked::Teams(BTreeSet::from([sales.clone()]));
    assert!(asked(&teams, &staff, Some(&sales)) && asked(&teams, &head, None) && !asked(&teams, &staff, None));
    let pilot = Asked::People(BTreeSet::from([staff.clone()]));
    assert!(asked(&pilot, &staff, None) && !asked(&pilot, &head, Some(&sales)) && asked(&pilot, &boss, None));
}
