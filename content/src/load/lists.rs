//! Reading the lists: measures, checks, facts and links.

use super::fields::{Fields, table};
use super::findings::{Findings, Page, Placed};
use super::sets::confidence;
use crate::check::{Asks, Cadence, Card, Check};
use crate::fact::{Fact, Link};
use crate::host::{Host, Reach};
use crate::ids::{CheckId, FactId, LinkId, MeasureId, QuestionId, SupportId};
use crate::measure::{Confidence, Measure, System};
use crate::support::Support;

pub(crate) fn measures(page: &Page<'_>, findings: &mut Findings) -> Vec<Placed<Measure>> {
    list(
        page,
        "measure",
        findings,
        |measure: &Measure| measure.id.as_str(),
        |fields| {
            let id = fields.id("measure", MeasureId::parse);
            let mut systems: Vec<System> = Vec::new();
            for name in fields.texts("systems").unwrap_or_default() {
                match System::parse(name) {
                    Some(system) if systems.contains(&system) => {
                        fields.fault("systems", format!("the system {name} is named twice; take one of them out"));
                    }
                    Some(system) => systems.push(system),
                    None => {
                        let known = System::ALL.map(System::name).join(", ");
                        fields.fault("systems", format!("there is no system `{name}`; use some of: {known}"));
                    }
                }
            }
            let source = fields.optional_text("source").map(str::to_owned);
            let known = Confidence::ALL.map(Confidence::name);
            let confidence =
                fields.optional_one_of("confidence", Confidence::parse, &known).unwrap_or(Confidence::High);
            Some(Measure { id: id?, systems, source, confidence })
        },
    )
}

pub(crate) fn checks(page: &Page<'_>, findings: &mut Findings) -> Vec<Placed<Check>> {
    list(
        page,
        "check",
        findings,
        |check: &Check| check.id.as_str(),
        |fields| {
            let id = fields.id("check", CheckId::parse);
            let cadence = fields.one_of("cadence", Cadence::parse, &Cadence::ALL.map(Cadence::name));
            let cadence = cadence.unwrap_or(Cadence::Monthly);
            let asks = fields.one_of("asks", Asks::parse, &Asks::ALL.map(Asks::name)).unwrap_or(Asks::Coordinator);
            let card = fields.optional_one_of("card", Card::parse, &["team"]).unwrap_or(Card::None);
            let measure = fields.optional_id("measure", MeasureId::parse);
            let after_months = fields.optional_number("after-months", "6").unwrap_or_default();
            let basis = fields.text("basis").unwrap_or_default().to_owned();
            let confidence = confidence(fields);
            Some(Check { id: id?, cadence, asks, card, measure, after_months, basis, confidence })
        },
    )
}

pub(crate) fn facts(page: &Page<'_>, findings: &mut Findings) -> Vec<Placed<Fact>> {
    list(
        page,
        "fact",
        findings,
        |fact: &Fact| fact.id.as_str(),
        |fields| {
            let id = fields.id("fact", FactId::parse);
            let year = fields.number("year", "2025").unwrap_or_default();
            let source = fields.text("source").unwrap_or_default().to_owned();
            let url = fields.text("url").unwrap_or_default().to_owned();
            let confidence = confidence(fields);
            let article = fields.optional_id("article", QuestionId::parse);
            Some(Fact { id: id?, year, source, url, confidence, article })
        },
    )
}

pub(crate) fn links(page: &Page<'_>, findings: &mut Findings) -> Vec<Placed<Link>> {
    list(
        page,
        "link",
        findings,
        |link: &Link| link.id.as_str(),
        |fields| {
            let id = fields.id("link", LinkId::parse);
            let url = fields.text("url").unwrap_or_default().to_owned();
            if !url.is_empty() && !url.strip_prefix("https://").is_some_and(|rest| rest.contains('.')) {
                fields.fault("url", format!("{url} is not a safe address; give one that begins with https://"));
            }
            let confidence = confidence(fields);
            let note = fields.optional_text("note").map(str::to_owned);
            Some(Link { id: id?, url, confidence, note })
        },
    )
}

pub(crate) fn hosts(page: &Page<'_>, findings: &mut Findings) -> Vec<Placed<Host>> {
    list(
        page,
        "host",
        findings,
        |host: &Host| host.name.as_str(),
        |fields| {
            let name = fields.text("name")?.to_owned();
            let sound = |label: &str| {
                !label.is_empty() && label.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            };
            if !name.contains('.') || !name.split('.').all(sound) {
                fields.fault("name", format!("`{name}` is no host; write it in small letters, such as `example.jp`"));
            }
            let reach = fields.one_of("reach", Reach::parse, &Reach::ALL.map(Reach::name));
            Some(Host { name, reach: reach? })
        },
    )
}

pub(crate) fn supports(page: &Page<'_>, findings: &mut Findings) -> Vec<Placed<Support>> {
    list(
        page,
        "support",
        findings,
        |support: &Support| support.id.as_str(),
        |fields| {
            let id = fields.id("support", SupportId::parse);
            let name = fields.text("name").unwrap_or_default().to_owned();
            let system = fields.one_of("system", System::parse, &System::ALL.map(System::name));
            let system = system.unwrap_or(System::Windows);
            let over_from = fields.optional_date("over-from");
            let mut longer = |name: &'static str| {
                let day = fields.optional_date(name);
                if day.is_some() && over_from.is_none_or(|over| day <= Some(over)) {
                    fields.fault(name, format!("`{name}` must come after `over-from`; correct one of them"));
                }
                day
            };
            let consumer_over_from = longer("consumer-extended-over-from");
            let organization_over_from = longer("organization-extended-over-from");
            let url = fields.optional_text("url").map(str::to_owned);
            if over_from.is_some() && url.is_none() {
                fields.fault("url", "a day on which support ends needs a source; add `url`");
            }
            let confidence = confidence(fields);
            let note = fields.optional_text("note").map(str::to_owned);
            Some(Support {
                id: id?,
                name,
                system,
                over_from,
                consumer_over_from,
                organization_over_from,
                url,
                confidence,
                note,
            })
        },
    )
}

/// Reads all tables of one name; an id that comes twice is told and counts once.
fn list<T>(
    page: &Page<'_>,
    name: &'static str,
    findings: &mut Findings,
    id: impl Fn(&T) -> &str,
    read: impl Fn(&mut Fields<'_, '_>) -> Option<T>,
) -> Vec<Placed<T>> {
    let table = table(page, findings);
    let mut fields = Fields::new(page, &table, findings);
    let mut items: Vec<Placed<T>> = Vec::new();
    for (line, table) in fields.tables(name) {
        let mut inner = fields.inner(name, (line, table));
        let item = read(&mut inner);
        inner.close();
        let Some(item) = item else { continue };
        if let Some(first) = items.iter().find(|known| id(&known.item) == id(&item)) {
            let (id, first) = (id(&item), first.line);
            fields.fault_at(line, format!("{name} {id} is here a second time; the first is on line {first}"));
            continue;
        }
        items.push(Placed { file: page.path.to_owned(), line, item });
    }
    fields.close();
    items
}
