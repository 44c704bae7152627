//! What a conversation must and must never do (ST, UX, CT9, SC1, SC9, SC10), on the pure engine.

mod company;
mod door;
mod first;
mod labels;
mod old;
mod question;
mod rest;
mod result;
mod room;
mod silence;
mod skip;
mod tone;
mod typed;

use tests::talk::Talk;

/// The choices in their order: ○ △ × ？.
const FOUR: [content::Choice; 4] = content::Choice::ALL;

/// Counts a kind of record among what the last event kept.
fn kept(talk: &Talk, kind: &str) -> usize {
    let named = format!("\"kind\":\"{kind}\"");
    let kept = |record: &&journey::Record| record.for_audit().is_some_and(|sealed| sealed.contains(&named));
    talk.records.iter().filter(kept).count()
}
