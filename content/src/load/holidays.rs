//! Reading the public holidays.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::findings::{Findings, Page};
use crate::holidays::Holidays;

pub(crate) fn read(page: &Page<'_>, findings: &mut Findings) -> Holidays {
    let mut known_until = None;
    let mut names: BTreeMap<Date, String> = BTreeMap::new();
    for (index, line) in page.text.lines().enumerate() {
        let number = index + 1;
        if let Some(rest) = line.strip_prefix("# known-until:") {
            known_until = rest.trim().parse::<Date>().ok();
            continue;
        }
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let parsed = line.split_once(',').and_then(|(date, name)| Some((date.parse::<Date>().ok()?, name.trim())));
        let Some((date, name)) = parsed.filter(|(_, name)| !name.is_empty()) else {
            findings.add(page.fault(number, format!("`{line}` is no holiday; write it like `2026-01-01,元日`")));
            continue;
        };
        if let Some((last, _)) = names.last_key_value()
            && date <= *last
        {
            let what = format!("{date} must come after the day above it; sort the lines and keep each day once");
            findings.add(page.fault(number, what));
            continue;
        }
        if let Some(until) = known_until
            && date > until
        {
            let what = format!("{date} is after the last known day, {until}; correct `# known-until:` or the day");
            findings.add(page.fault(number, what));
        }
        names.insert(date, name.to_owned());
    }
    if known_until.is_none() {
        findings.add(page.fault(1, "the last known day is missing; add the line `# known-until: 2027-12-31`"));
    }
    Holidays { known_until: known_until.unwrap_or(Date::MIN), names }
}
