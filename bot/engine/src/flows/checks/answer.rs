//! What somebody says to a check: kept at once, thanked for, and helped with where something is in the way (CT9, RM6, RM7).

use super::{card, next, owed, own, running, say};
use crate::outcome::Outcome;
use crate::press::BackupSoFar;
use crate::reply::{AskLead, CheckReply, check_slot};
use crate::{Reply, Scene};
use content::{Check, MeasureId};
use journey::Record;
use journey::check::{ApartCopy, CheckAnswer, Cycle, CycleId, Exempt, Hurdle, LastCopy, Said, has_three_questions};

/// Where something was pressed, and so where it is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    /// On the question in one's own room: its answer takes its place.
    Question,
    /// On the card in the room of a team: it is answered in private.
    Card,
}

/// Takes the answer to a question.
pub(super) fn said<'a>(scene: &Scene<'a>, id: &CycleId, answer: CheckAnswer) -> Outcome<'a> {
    taken(scene, id, answer, Pressed::Question)
}

/// Takes what was pressed on a card.
pub(super) fn said_on_card<'a>(scene: &Scene<'a>, id: &CycleId, answer: CheckAnswer) -> Outcome<'a> {
    taken(scene, id, answer, Pressed::Card)
}

fn taken<'a>(scene: &Scene<'a>, id: &CycleId, answer: CheckAnswer, pressed: Pressed) -> Outcome<'a> {
    let (check, cycle) = match running(scene, id) {
        Ok(found) => found,
        Err(over) => return say(Outcome::stay(scene), over),
    };
    match answer {
        CheckAnswer::Done if has_three_questions(check) => three_questions(scene, check, cycle),
        CheckAnswer::Done => settle(scene, check, &cycle, Said::Done, pressed),
        CheckAnswer::NotYet => settle(scene, check, &cycle, Said::NotYet { hurdle: None }, pressed),
        CheckAnswer::Unknown => settle(scene, check, &cycle, Said::Unknown { hurdle: None }, pressed),
        CheckAnswer::NotConcerned => {
            let why = Reply::Checks(Box::new(CheckReply::WhyNotMine { check, cycle: id.clone() }));
            Outcome::stay(scene).say_over(check_slot(id), why)
        }
    }
}

/// できた is kept at once, and the three things behind it are asked.
fn three_questions<'a>(scene: &Scene<'a>, check: &'a Check, cycle: Cycle) -> Outcome<'a> {
    let id = cycle.id();
    let stay = Outcome::stay(scene);
    // Whoever answered all three already keeps that answer until they answer anew: できた alone says less.
    let knows_all = own(scene, &id).is_some_and(|confirmation| matches!(confirmation.said, Said::Backup { .. }));
    let kept = if knows_all {
        stay
    } else {
        card::retold(scene, check, &cycle, Said::Done, keep(scene, &id, Said::Done, stay))
    };
    let asked = CheckReply::Asked { check, cycle, so_far: None, said: None, lead: AskLead::FromCard };
    kept.say_as(check_slot(&id), Reply::Checks(Box::new(asked)))
}

/// Goes on with the three questions about the backup.
pub(super) fn backup<'a>(scene: &Scene<'a>, id: &CycleId, so_far: BackupSoFar) -> Outcome<'a> {
    let (check, cycle) = match running(scene, id) {
        Ok(found) => found,
        Err(over) => return say(Outcome::stay(scene), over),
    };
    match so_far {
        BackupSoFar::Last(_) | BackupSoFar::Apart(..) => {
            let asked = CheckReply::Asked { check, cycle, so_far: Some(so_far), said: None, lead: AskLead::Nothing };
            Outcome::stay(scene).say_over(check_slot(id), Reply::Checks(Box::new(asked)))
        }
        BackupSoFar::All(look) => settle(scene, check, &cycle, Said::Backup { look, hurdle: None }, Pressed::Question),
    }
}

/// Takes why a check does not concern somebody.
pub(super) fn not_mine<'a>(scene: &Scene<'a>, id: &CycleId, why: Exempt) -> Outcome<'a> {
    match running(scene, id) {
        Ok((check, cycle)) => settle(scene, check, &cycle, Said::NotConcerned { why }, Pressed::Question),
        Err(over) => say(Outcome::stay(scene), over),
    }
}

/// Takes what is in the way.
pub(super) fn in_the_way<'a>(scene: &Scene<'a>, id: &CycleId, why: Hurdle) -> Outcome<'a> {
    if let Err(over) = running(scene, id) {
        return say(Outcome::stay(scene), over);
    }
    let stay = Outcome::stay(scene);
    let kept = match own(scene, id).map(|confirmation| confirmation.said) {
        Some(said) if said.with(why) != said => keep(scene, id, said.with(why), stay),
        Some(_) => stay,
        None => keep(scene, id, Said::NotYet { hurdle: Some(why) }, stay),
    };
    say(kept, CheckReply::Helped { why })
}

/// Keeps an answer, and goes on: to the next check, or to some help.
fn settle<'a>(scene: &Scene<'a>, check: &'a Check, cycle: &Cycle, said: Said, pressed: Pressed) -> Outcome<'a> {
    let id = cycle.id();
    let before = own(scene, &id).map(|confirmation| confirmation.said);
    let kept = keep(scene, &id, said, Outcome::stay(scene));
    let kept = card::retold(scene, check, cycle, said, kept);
    let changed = before.is_some_and(|before| before.answer() != said.answer());
    let settled = Reply::Checks(Box::new(CheckReply::Settled {
        check,
        said,
        changed,
        ways: pressed == Pressed::Card && said.is_settled(),
    }));
    let told = match pressed {
        Pressed::Question => kept.say_over(check_slot(&id), settled),
        Pressed::Card => kept.say(settled),
    };
    match (said.is_settled(), pressed) {
        (false, _) => {
            let (measure, system) = (help_with(scene, check, said), scene.dossier.member.system);
            let me = &scene.dossier.member;
            let leaders = me.team.as_ref().and_then(|team| scene.dossier.ledger.named_from(team, &me.id));
            say(told, CheckReply::Lesson { check, cycle: id, said, measure, system, leaders })
        }
        // Whoever pressed a card in passing is not led through everything else.
        (true, Pressed::Card) => told,
        (true, Pressed::Question) => onward(scene, &id, told),
    }
}

/// Finds what to do about it. Of the three things about a backup it is the first that is missing.
fn help_with(scene: &Scene<'_>, check: &Check, said: Said) -> Option<MeasureId> {
    let Said::Backup { look, .. } = said else { return check.measure.clone() };
    let missing = if look.last != LastCopy::Week {
        "backup"
    } else if look.apart != ApartCopy::Yes {
        "offline-copy"
    } else {
        "restore-test"
    };
    scene.content.checks().iter().find(|other| other.id.as_str() == missing)?.measure.clone()
}

/// Asks about the next check that is open, or says that all is done.
fn onward<'a>(scene: &Scene<'a>, settled: &CycleId, outcome: Outcome<'a>) -> Outcome<'a> {
    let open = owed(scene).into_iter().find(|owed| owed.is_open() && owed.cycle.id() != *settled);
    match open {
        Some(owed) => super::ask(scene, &owed.cycle.id(), outcome),
        None => say(outcome, CheckReply::AllDone { next: next(scene) }),
    }
}

/// Keeps what somebody said; the same word again says nothing new.
fn keep<'a>(scene: &Scene<'a>, cycle: &CycleId, said: Said, outcome: Outcome<'a>) -> Outcome<'a> {
    if own(scene, cycle).is_some_and(|confirmation| confirmation.said == said) {
        return outcome;
    }
    outcome.keep(Record::Checked { cycle: cycle.clone(), said })
}
