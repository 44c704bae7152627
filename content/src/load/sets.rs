//! Reading a question set.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::fields::{Fields, table};
use super::findings::{Findings, Page, Placed};
use super::scores;
use crate::choice::Choice;
use crate::ids::{MeasureId, QuestionId};
use crate::measure::Confidence;
use crate::set::{Edition, Part, Question, QuestionSet, Scope, SetKind, SetRef};

/// A question set, and where each of its questions stands.
#[derive(Debug)]
pub(crate) struct ReadSet {
    pub(crate) set: QuestionSet,
    pub(crate) date_line: usize,
    pub(crate) source_line: usize,
    pub(crate) lines: BTreeMap<QuestionId, QuestionLines>,
}

/// The lines of a question and of the fields that name something elsewhere.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QuestionLines {
    pub(crate) heading: usize,
    pub(crate) article: usize,
    pub(crate) measures: usize,
}

pub(crate) fn read(page: &Page<'_>, findings: &mut Findings) -> Option<Placed<ReadSet>> {
    let table = table(page, findings);
    let mut fields = Fields::new(page, &table, findings);
    let kind = fields.one_of("kind", SetKind::parse, &SetKind::ALL.map(SetKind::name));
    let edition = edition(&mut fields, "edition");
    let effective_from = fields.date("effective-from").unwrap_or(Date::MAX);
    let official_name = fields.text("official-name").unwrap_or_default().to_owned();
    let source = fields.text("source").unwrap_or_default().to_owned();
    let confidence = confidence(&mut fields);
    let note = fields.optional_text("note").map(str::to_owned);
    let parts = parts(&mut fields);
    let (questions, lines) = questions(&mut fields, kind, &parts);
    let scale = scores::scale(&mut fields);
    let bands = scores::bands(&mut fields, scale.as_ref(), questions.len());
    let not_applicable_counts_as = not_applicable_counts_as(&mut fields, &questions);
    let (date_line, source_line) = (fields.line_of("effective-from"), fields.line_of("source"));
    fields.close();
    let (Some(kind), Some(edition)) = (kind, edition) else {
        findings.blind(page.path);
        return None;
    };
    let name = SetRef { kind, edition };
    let set = QuestionSet {
        name,
        effective_from,
        official_name,
        source,
        confidence,
        note,
        scale,
        bands,
        not_applicable_counts_as,
        parts,
        questions,
    };
    Some(Placed { file: page.path.to_owned(), line: 1, item: ReadSet { set, date_line, source_line, lines } })
}

/// Reads an edition.
pub(crate) fn edition(fields: &mut Fields<'_, '_>, name: &'static str) -> Option<Edition> {
    let text = fields.text(name)?;
    let edition = Edition::parse(text);
    if edition.is_none() {
        fields.fault(name, format!("`{name} = \"{text}\"` must be two numbers with a point between, such as \"4.0\""));
    }
    edition
}

/// Reads how sure we are; a faulty value has been told and is not relied upon.
pub(crate) fn confidence(fields: &mut Fields<'_, '_>) -> Confidence {
    fields
        .one_of("confidence", Confidence::parse, &Confidence::ALL.map(Confidence::name))
        .unwrap_or(Confidence::Unknown)
}

fn parts(fields: &mut Fields<'_, '_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (line, table) in fields.tables("part") {
        let mut part = fields.inner("part", (line, table));
        let number = part.number("number", "1");
        part.close();
        let Some(number) = number else { continue };
        if parts.iter().any(|known| known.number == number) {
            fields.fault_at(line, format!("part {number} is here a second time; take one of them out"));
        } else {
            parts.push(Part { number });
        }
    }
    parts.sort();
    parts
}

fn questions(
    fields: &mut Fields<'_, '_>,
    kind: Option<SetKind>,
    parts: &[Part],
) -> (Vec<Question>, BTreeMap<QuestionId, QuestionLines>) {
    let mut questions: Vec<Question> = Vec::new();
    let mut lines: BTreeMap<QuestionId, QuestionLines> = BTreeMap::new();
    let tables = fields.tables("question");
    if tables.is_empty() && !fields.has("question") {
        fields.blind();
        fields.fault_at(1, "the set has no question; add at least one, each with the heading `[[question]]`");
    }
    for (line, table) in tables {
        let Some((question, places)) = question(fields.inner("question", (line, table)), kind, parts) else { continue };
        if let Some(first) = lines.get(&question.id) {
            let (id, first) = (&question.id, first.heading);
            fields.fault_at(line, format!("question {id} is here a second time; the first is on line {first}"));
            continue;
        }
        lines.insert(question.id.clone(), places);
        questions.push(question);
    }
    (questions, lines)
}

/// Questions of the self-check that concern every company, whatever it uses (domain rule 13).
const FOR_EVERYBODY: [&str; 8] = ["1", "2", "3", "4", "5", "11", "24", "25"];

fn concerns_everybody(kind: Option<SetKind>, id: &QuestionId) -> bool {
    match kind {
        Some(SetKind::Articles) => true,
        Some(SetKind::SelfCheck) => FOR_EVERYBODY.contains(&id.as_str()),
        None => false,
    }
}

/// Reads what a left-out question counts as: as done where nothing is said, as an older edition had it.
fn not_applicable_counts_as(fields: &mut Fields<'_, '_>, questions: &[Question]) -> Choice {
    let name = "not-applicable-counts-as";
    let known = Choice::ALL.map(Choice::name);
    let counts_as = fields.optional_one_of(name, Choice::parse, &known);
    if counts_as.is_some() && !questions.iter().any(|question| question.not_applicable) {
        fields.fault(name, format!("no question is `not-applicable`, so `{name}` says nothing; take it out"));
    }
    counts_as.unwrap_or(Choice::InPlace)
}

fn question(mut fields: Fields<'_, '_>, kind: Option<SetKind>, parts: &[Part]) -> Option<(Question, QuestionLines)> {
    let id = fields.id("question", QuestionId::parse);
    let part = fields.number("part", "1");
    if let Some(part) = part
        && !parts.iter().any(|known| known.number == part)
    {
        let known: Vec<String> = parts.iter().map(|part| part.number.to_string()).collect();
        fields.fault("part", format!("there is no part {part}; the set has these parts: {}", known.join(", ")));
    }
    let scope = fields.one_of("scope", Scope::parse, &Scope::ALL.map(Scope::name));
    let article = fields.optional_id("article", QuestionId::parse);
    let measures = fields.ids("measures", MeasureId::parse);
    if measures.as_ref().is_some_and(Vec::is_empty) {
        fields.fault("measures", "`measures` is empty; name at least one measure of measures.toml");
    }
    let measures = measures.unwrap_or_default();
    let confidence = confidence(&mut fields);
    let note = fields.optional_text("note").map(str::to_owned);
    let not_applicable = fields.yes("not-applicable");
    if not_applicable && id.as_ref().is_some_and(|id| concerns_everybody(kind, id)) {
        fields.fault("not-applicable", "this question concerns every company; take `not-applicable` out");
    }
    let words = fields.optional_text("words").map(str::to_owned);
    let lines = QuestionLines {
        heading: fields.line,
        article: fields.line_of("article"),
        measures: fields.line_of("measures"),
    };
    fields.close();
    let id = id?;
    let words = words.unwrap_or_else(|| format!("{}-{id}", kind.map_or("set", SetKind::name)));
    let question = Question {
        id,
        part: part.unwrap_or_default(),
        scope: scope.unwrap_or(Scope::Company),
        article,
        measures,
        words,
        confidence,
        note,
        not_applicable,
    };
    Some((question, lines))
}
