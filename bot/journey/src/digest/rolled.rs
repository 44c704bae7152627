//! The summaries of a company as its roll has it.

use super::{Digests, Material, Told, digest, run_to_tell};
use crate::ledger::{Ledger, Run};
use crate::roll::Reach;
use crate::{Calendar, MemberId, Respondent, Roll, Sheet, is_asked, moment, next_review};
use content::{Content, SetKind};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// Makes the summaries of the week in which `now` lies in the company's own zone. `sheets` are those of the run that is told of
/// ([`run_to_tell`]).
pub fn digest_of(
    roll: &Roll,
    content: &Content,
    sheets: &BTreeMap<MemberId, Sheet>,
    told: &Told,
    now: Timestamp,
) -> (Digests, Told) {
    let (zone, _) = moment::zone_of(None, None, &roll.ledger);
    let people = run_to_tell(&roll.ledger).map(|(_, run)| respondents(roll, run, sheets)).unwrap_or_default();
    let review = review(&roll.ledger, content, &zone);
    let today = now.to_zoned_datetime(zone).date();
    digest(&Material { content, today, ledger: &roll.ledger, people: &people, review }, told)
}

fn respondents<'a>(roll: &Roll, run: &Run, sheets: &'a BTreeMap<MemberId, Sheet>) -> Vec<Respondent<'a>> {
    let team = |id: &MemberId| roll.people[id].team.clone().filter(|team| roll.ledger.team(team).is_some());
    let asked = |id: &&MemberId| is_asked(&run.asked, &run.opened_by, id, team(id).as_ref(), &roll.ledger);
    let respondent = |id: &MemberId| Respondent {
        member: id.clone(),
        team: team(id),
        connected: roll.people[id].reach != Reach::Unconnected,
        left: roll.people[id].left.is_some(),
        sheet: sheets.get(id),
    };
    roll.people.keys().filter(asked).map(respondent).collect()
}

/// Tells when the company looks at all this again: a year after it declared, or began to look, whichever was later.
fn review(ledger: &Ledger, content: &Content, zone: &TimeZone) -> Option<Date> {
    let latest = |kind| ledger.runs.values().filter(|run| run.set.kind == kind).map(|run| run.opened_at).max();
    let last = latest(SetKind::SelfCheck).or_else(|| latest(SetKind::Articles));
    let last = last.map(|at| at.to_zoned_datetime(zone.clone()).date());
    let declared = ledger.papers.declared.as_ref().map(|declared| declared.on);
    let looked = declared.into_iter().chain(last).max()?;
    Some(next_review(looked, &Calendar::new(content.holidays())))
}
