//! The lines of a plan: a table by day.

use super::Looks;
use super::words::{Words, time};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use journey::moment;
use journey::plan::{Item, Plan, Reason, Warning};
use journey::roll::{Occurrence, Roll, To, Told};
use std::collections::{BTreeMap, BTreeSet};

/// How far back it is told what was not said.
const LATELY: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Tells what was missed, did not arrive or had nothing new lately.
pub(super) fn before(words: &Words<'_>, now: Timestamp) -> Vec<String> {
    let lately = words.roll.told.iter().filter(|(_, told)| now.duration_since(told.at) < LATELY);
    let line = |(what, told): (&Occurrence, &Told)| {
        let fate = words.unsaid(told.fate)?;
        Some(format!("  {}  {}  {}  {fate}", time(told.at, words.zone), words.who(&what.to), words.matter(&what.of)))
    };
    let mut lines: Vec<String> = lately.filter_map(line).collect();
    if !lines.is_empty() {
        lines.insert(0, format!("  {}", words.say("plan-unsaid", &[])));
    }
    lines
}

/// Writes the days, from the first one on: what is said, and who hears nothing and why.
pub(super) fn of_days(words: &Words<'_>, looks: &Looks, first: Date) -> Vec<String> {
    let mut days: BTreeMap<Date, Day> = BTreeMap::new();
    let mut warnings: BTreeSet<&Warning> = BTreeSet::new();
    for look in looks {
        let day = look.at.to_zoned_datetime(words.zone.clone()).date();
        warnings.extend(&look.plan.warnings);
        days.entry(day).or_default().look(look.at, &look.plan);
    }
    let mut lines: Vec<String> =
        warnings.into_iter().map(|warning| format!("  ! {}", words.warning(warning))).collect();
    for (day, found) in days.range(first..) {
        lines.push(words.day(*day));
        lines.extend(found.lines(words));
    }
    lines
}

/// What the looks of one day found.
#[derive(Default)]
struct Day {
    said: Vec<Item>,
    skips: BTreeMap<To, Reason>,
}

impl Day {
    fn look(&mut self, at: Timestamp, plan: &Plan) {
        let promised = plan.items.iter().filter(|item| !item.is_ours() && item.at <= at);
        let said: Vec<Item> = plan.due(at).chain(promised).cloned().collect();
        for skip in &plan.skips {
            self.skips.insert(skip.who.clone(), skip.reason);
        }
        self.said.extend(said);
    }

    fn lines(&self, words: &Words<'_>) -> Vec<String> {
        let line = |item: &Item| {
            let parts: Vec<String> = item.parts.iter().map(|part| words.part(part)).collect();
            format!(
                "  {}  {}  {}",
                time(item.at, &zone_of(words.roll, &item.to)),
                words.who(&item.to),
                parts.join(" + ")
            )
        };
        let mut lines: Vec<String> = self.said.iter().map(line).collect();
        let mut why: BTreeMap<Reason, Vec<&To>> = BTreeMap::new();
        let spoken: BTreeSet<&To> = self.said.iter().map(|item| &item.to).collect();
        for (who, reason) in self.skips.iter().filter(|(who, _)| !spoken.contains(who)) {
            why.entry(*reason).or_default().push(who);
        }
        for (reason, people) in why {
            let names: Vec<String> = people.iter().map(|one| words.name(one)).collect();
            let (why, who) = (words.because(reason), names.join(", "));
            let args = [("why", why.as_str().into()), ("count", people.len().into()), ("who", who.as_str().into())];
            lines.push(format!("  -      {}", words.say("plan-skipped", &args)));
        }
        lines
    }
}

fn zone_of(roll: &Roll, to: &To) -> TimeZone {
    let (own, team) = match to {
        To::Member(member) => {
            let person = roll.people.get(member);
            (person.and_then(|person| person.hours.zone.as_deref()), person.and_then(|person| person.team.as_ref()))
        }
        To::Team(team) => (None, Some(team)),
    };
    moment::zone_of(own, team, &roll.ledger).0
}
