//! Attacks on what weeks of summaries show, all of them together, by somebody who knows everything but the others' answers.

use super::town::{MONDAY, Town, Worker, asked};
use super::{Part, Told};
use crate::{Crowd, K};
use content::{Choice, Content};
use jiff::ToSpan;
use proptest::prelude::*;
use std::sync::LazyLock;

static CONTENT: LazyLock<Content> = LazyLock::new(Content::embedded);

/// One thing that happens to one person.
#[derive(Clone, Debug)]
enum Happening {
    HandsIn(usize),
    TeamHandsIn(usize),
    Revises(usize, usize, Choice),
    Moves(usize, Option<usize>),
    Leaves(usize),
    Comes(Option<usize>, Vec<Choice>),
}

/// A company and what happens in it, week by week.
#[derive(Clone, Debug)]
struct History {
    sizes: Vec<usize>,
    answers: Vec<Vec<Choice>>,
    weeks: Vec<Vec<Happening>>,
}

fn choice() -> impl Strategy<Value = Choice> {
    prop::sample::select(Choice::ALL.to_vec())
}

/// Answers of one person: as most do, all alike, or as they come. All alike is where counting gives away the most.
fn answers() -> impl Strategy<Value = Vec<Choice>> {
    let count = asked(&CONTENT).len();
    prop_oneof![
        2 => prop::collection::vec(prop_oneof![4 => Just(Choice::InPlace), 1 => choice()], count),
        2 => choice().prop_map(move |choice| vec![choice; count]),
        1 => prop::collection::vec(choice(), count),
    ]
}

fn happening() -> impl Strategy<Value = Happening> {
    let place = || prop_oneof![4 => (0..3_usize).prop_map(Some), 1 => Just(None)];
    prop_oneof![
        6 => any::<usize>().prop_map(Happening::HandsIn),
        3 => (0..3_usize).prop_map(Happening::TeamHandsIn),
        2 => (any::<usize>(), any::<usize>(), choice()).prop_map(|(who, question, choice)| Happening::Revises(who, question, choice)),
        1 => (any::<usize>(), place()).prop_map(|(who, team)| Happening::Moves(who, team)),
        1 => any::<usize>().prop_map(Happening::Leaves),
        1 => (place(), answers()).prop_map(|(team, answers)| Happening::Comes(team, answers)),
    ]
}

fn history() -> impl Strategy<Value = History> {
    let sizes = prop::collection::vec(0..9_usize, 1..4);
    let weeks = prop::collection::vec(prop::collection::vec(happening(), 0..12), 1..5);
    // Half of the companies are of one mind.
    let minds = prop_oneof![
        1 => prop::collection::vec(answers(), 27),
        1 => answers().prop_map(|answers| vec![answers; 27]),
    ];
    (sizes, minds, weeks).prop_map(|(sizes, answers, weeks)| History { sizes, answers, weeks })
}

impl Happening {
    fn to(&self, town: &mut Town) {
        let len = town.workers.len();
        let mut change = |who: &usize, change: &dyn Fn(&mut Worker)| {
            if len > 0 {
                change(&mut town.workers[who % len]);
            }
        };
        match self {
            Happening::TeamHandsIn(team) => {
                let of_team = town.workers.iter_mut().filter(|worker| worker.team == Some(*team));
                of_team.for_each(|worker| worker.submitted = true);
            }
            Happening::HandsIn(who) => change(who, &|worker| worker.submitted = true),
            Happening::Revises(who, question, choice) => change(who, &|worker| {
                let of = worker.answers.len();
                worker.answers[question % of] = *choice;
            }),
            Happening::Moves(who, team) => change(who, &|worker| worker.team = *team),
            Happening::Leaves(who) => change(who, &|worker| worker.left = true),
            Happening::Comes(team, answers) => {
                town.workers.push(Worker { team: *team, left: false, submitted: false, answers: answers.clone() });
            }
        }
    }
}

/// Plays a history, where the world differs from the one told in some answers: (person, question, what they answer instead).
fn play<T>(history: &History, instead: &[(usize, usize, Choice)], mut week: impl FnMut(&Town, usize) -> T) -> Vec<T> {
    let mut town = Town::of(&CONTENT, &history.sizes);
    for (worker, answers) in town.workers.iter_mut().zip(&history.answers) {
        worker.answers.clone_from(answers);
    }
    let differ = |town: &mut Town| {
        for (who, question, choice) in instead {
            if let Some(worker) = town.workers.get_mut(*who) {
                worker.answers[*question] = *choice;
            }
        }
    };
    let mut told = Vec::new();
    for (number, happenings) in history.weeks.iter().enumerate() {
        for happening in happenings {
            happening.to(&mut town);
        }
        let mut other = town.clone();
        differ(&mut other);
        told.push(week(&other, number));
    }
    told
}

/// Two summaries a week: the second is made again on the same day.
fn day(telling: usize) -> jiff::civil::Date {
    MONDAY.saturating_add(i64::try_from(telling / 2).expect("few").weeks())
}

/// Everything that all summaries of all weeks say, to everybody.
fn texts(history: &History, instead: &[(usize, usize, Choice)]) -> Vec<String> {
    let mut told = Told::default();
    play(history, instead, |town, week| {
        let today = day(week);
        let (digests, now) = town.tell(&CONTENT, today, &told);
        told = now;
        format!("{digests:?}")
    })
}

/// What a summary would say that counts anew every week.
fn naive(history: &History, instead: &[(usize, usize, Choice)]) -> Vec<String> {
    play(history, instead, |town, _| {
        let counted = town.workers.iter().filter(|worker| worker.submitted && !worker.left);
        let weak =
            |question: usize| counted.clone().filter(|worker| worker.answers[question] != Choice::InPlace).count();
        format!("{:?}", (0..asked(&CONTENT).len()).map(weak).collect::<Vec<_>>())
    })
}

/// What all texts are in a world.
type Texts = fn(&History, &[(usize, usize, Choice)]) -> Vec<String>;

/// Looks for a world in which all texts are the same, the attacker's answers too, and the target's answer to the question is ○
/// where it was not, or the other way round.
fn stays_open(
    history: &History,
    told: &[String],
    texts: Texts,
    (attacker, target, question): (usize, usize, usize),
) -> bool {
    let last = play(history, &[], |town, _| town.workers.clone()).pop().expect("there is a week");
    let is = |who: usize, question: usize| last[who].answers[question];
    let flipped = if is(target, question) == Choice::InPlace { Choice::Partly } else { Choice::InPlace };
    let same = |instead: &[(usize, usize, Choice)]| texts(history, instead) == told;
    if same(&[(target, question, flipped)]) {
        return true;
    }
    let others: Vec<usize> = (0..last.len()).filter(|who| *who != attacker && *who != target).collect();
    // Anybody may have said it in the target's place; what they say today may be another answer than the one that was counted.
    let differs = |choice: &Choice| (*choice == Choice::InPlace) != (is(target, question) == Choice::InPlace);
    let mut swapped = others.iter().flat_map(|who| {
        let theirs = Choice::ALL.into_iter().filter(differs);
        theirs.flat_map(|theirs| Choice::ALL.map(|own| [(target, question, theirs), (*who, question, own)]))
    });
    let unknown_elsewhere = || {
        let cells = others.iter().flat_map(|who| (0..last[*who].answers.len()).map(move |question| (*who, question)));
        let known = cells.filter(|(who, question)| is(*who, *question) != Choice::Unknown);
        known.map(|(who, elsewhere)| [(target, question, flipped), (who, elsewhere, Choice::Unknown)])
    };
    swapped.any(|instead| same(&instead)) || unknown_elsewhere().any(|instead| same(&instead))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_row_of_weeks_shows_what_anybody_answered(history in history(), attacker in any::<usize>(), questions in prop::array::uniform2(any::<usize>())) {
        let told = texts(&history, &[]);
        let people = play(&history, &[], |town, _| town.workers.len()).pop().unwrap_or_default();
        prop_assume!(people > 1);
        for target in (0..people).filter(|target| *target != attacker % people) {
            for question in questions.map(|question| question % asked(&CONTENT).len()) {
                let who = (attacker % people, target, question);
                prop_assert!(stays_open(&history, &told, texts, who), "{:?} is known from {:#?}", who, told);
            }
        }
    }

    #[test]
    fn no_two_numbers_of_a_small_part_differ_by_what_one_person_did(history in history()) {
        let mut told = Told::default();
        let weeks = play(&history, &[], |town, week| {
            let today = day(week);
            let (digests, now) = town.tell(&CONTENT, today, &told);
            told = now.clone();
            (digests, now)
        });
        for (digests, now) in &weeks {
            let sum = digests.company.teams.iter().filter_map(|(_, done)| done.now.told()).reduce(Crowd::with);
            let (_, of_teams) = sum.and_then(Crowd::shown).unwrap_or((0, 0));
            let (_, of) = digests.company.done.now.told().and_then(Crowd::shown).unwrap_or((0, 0));
            prop_assert!(of == of_teams || of - of_teams >= K, "the rest is {} people", of - of_teams);
            prop_assert!(now.done.values().all(|crowd| crowd.shown().is_some()));
        }
        // Any pair of weeks, also where others lie between.
        for (early, (_, before)) in weeks.iter().enumerate() {
            for (_, after) in &weeks[early..] {
                for (part, earlier) in &before.done {
                    let Some(later) = after.done.get(part).filter(|later| *later != earlier) else { continue };
                    let Part::Team(_) = part else { continue };
                    let (Some((done, of)), Some((done_later, of_later))) = (earlier.shown(), later.shown()) else { continue };
                    let one = of == of_later && done.abs_diff(done_later) == 1;
                    // Two who act in different weeks may leave one behind them; what both did stays open.
                    let neighbours = weeks.iter().any(|(_, between)| between.done.get(part).is_some_and(|told| told != earlier && told != later));
                    prop_assert!(!one || of >= 2 * K || neighbours, "{:?}: {:?} then {:?}", part, earlier, later);
                }
            }
        }
    }
}

#[test]
fn the_same_attack_reads_answers_off_a_summary_that_counts_anew() {
    // Five hand in, all ○; a week later one more, who is the only one to say わからない.
    let count = asked(&CONTENT).len();
    let mut answers = vec![vec![Choice::InPlace; count]; 6];
    answers[5] = vec![Choice::Unknown; count];
    let first = (0..5).map(Happening::HandsIn).collect();
    let history = History { sizes: vec![6], answers, weeks: vec![first, vec![Happening::HandsIn(5)]] };
    let who = (0, 5, 3);
    assert!(!stays_open(&history, &naive(&history, &[]), naive, who), "the difference is one person");
    assert!(stays_open(&history, &texts(&history, &[]), texts, who));
}
