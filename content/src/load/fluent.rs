//! Reading one Fluent file: messages, attributes and insertions, and nothing cleverer.

use std::collections::BTreeSet;

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::findings::{Findings, Page};
use crate::fault::Fault;

/// A message and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) key: String,
    pub(crate) text: Saying,
    pub(crate) attributes: Vec<(String, Saying)>,
}

/// A text and where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Saying {
    pub(crate) line: usize,
    /// Each line of the text with its place in the file; an insertion stands as [`INSERTION`].
    pub(crate) lines: Vec<(usize, String)>,
    pub(crate) variables: BTreeSet<String>,
}

/// What stands for an insertion: as long as a short name.
pub(crate) const INSERTION: &str = "\u{fffc}\u{fffc}\u{fffc}\u{fffc}";

impl Entry {
    pub(crate) fn attribute(&self, name: &str) -> Option<&Saying> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, saying)| saying)
    }

    /// Goes through the text and all attributes.
    pub(crate) fn sayings(&self) -> impl Iterator<Item = (Option<&str>, &Saying)> {
        let attributes = self.attributes.iter().map(|(name, saying)| (Some(name.as_str()), saying));
        std::iter::once((None, &self.text)).chain(attributes)
    }

    /// Gives everything that is put into the text or an attribute.
    pub(crate) fn variables(&self) -> BTreeSet<&str> {
        self.sayings().flat_map(|(_, saying)| &saying.variables).map(String::as_str).collect()
    }

    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }

    pub(crate) fn fault(&self, line: usize, what: impl Into<String>) -> Fault {
        Fault::new(self.file.clone(), line, what)
    }
}

/// What a file says, and the keys of messages that could not be read whole.
#[derive(Debug, Default)]
pub(crate) struct Leaf {
    pub(crate) entries: Vec<Entry>,
    pub(crate) broken: Vec<String>,
}

pub(crate) fn read(page: &Page<'_>, findings: &mut Findings) -> Leaf {
    let (resource, errors) = match parser::parse(page.text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        findings.add(page.fault(page.line(place(page, &error)), syntax(page, &error)));
    }
    let mut leaf = Leaf::default();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(message) => leaf.entries.push(read_message(page, message, findings)),
            ast::Entry::Term(term) => {
                let name = term.id.name;
                let what = format!("the term `-{name}` is not allowed; write its words out where they are used");
                findings.add(page.fault(page.line_of(name), what));
            }
            ast::Entry::Junk { content } => leaf.broken.extend(broken(content, leaf.entries.last())),
            ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => {}
        }
    }
    leaf
}

/// Finds the place a person looks for: a message without anything is noticed only on the line after it.
fn place(page: &Page<'_>, error: &ParserError) -> usize {
    let start = error.slice.as_ref().map_or(0, |slice| slice.start);
    let reached = error.pos.start.min(page.text.len());
    let gap = page.text.get(start..reached).unwrap_or_default();
    if gap.is_empty() { reached } else { start + gap.trim_end().len().saturating_sub(1) }
}

fn syntax(page: &Page<'_>, error: &ParserError) -> String {
    let slice = error.slice.clone().and_then(|slice| page.text.get(slice)).unwrap_or_default();
    let reason = if slice.trim_start().starts_with('.') {
        "an attribute is `.name = text`".to_owned()
    } else if error.kind == ErrorKind::ExpectedToken('=') {
        "a `=` is expected".to_owned()
    } else if matches!(error.kind, ErrorKind::ExpectedToken('}') | ErrorKind::UnbalancedClosingBrace) {
        "each `{` needs its `}`".to_owned()
    } else if matches!(error.kind, ErrorKind::MissingValue | ErrorKind::ExpectedMessageField { .. }) {
        "a text is expected".to_owned()
    } else if matches!(error.kind, ErrorKind::ExpectedCharRange { .. }) {
        "a name begins with a letter a-z".to_owned()
    } else {
        error.kind.to_string()
    };
    format!("this cannot be read: {reason}; a message is `key = text`, and each further line of it begins with spaces")
}

fn broken(junk: &str, before: Option<&Entry>) -> Option<String> {
    let junk = junk.trim_start();
    if junk.starts_with('.') {
        return before.map(|entry| entry.key.clone());
    }
    let end = junk.find(|character: char| !(character.is_ascii_alphanumeric() || "-_".contains(character)));
    Some(junk[..end.unwrap_or(junk.len())].to_owned()).filter(|key| !key.is_empty())
}

fn read_message(page: &Page<'_>, message: &ast::Message<&str>, findings: &mut Findings) -> Entry {
    let key = message.id.name;
    let line = page.line_of(key);
    let text = if let Some(pattern) = &message.value {
        saying(page, line, key, pattern, findings)
    } else {
        findings.add(page.fault(line, format!("`{key}` has no text of its own; write one behind the `=`")));
        Saying { line, ..Saying::default() }
    };
    let mut attributes: Vec<(String, Saying)> = Vec::new();
    for attribute in &message.attributes {
        let name = attribute.id.name;
        let line = page.line_of(name);
        let full = format!("{key}.{name}");
        if attributes.iter().any(|(known, _)| known == name) {
            findings.add(page.fault(line, format!("`{full}` is here a second time; take one of them out")));
            continue;
        }
        attributes.push((name.to_owned(), saying(page, line, &full, &attribute.value, findings)));
    }
    Entry { file: page.path.to_owned(), line, key: key.to_owned(), text, attributes }
}

fn saying(page: &Page<'_>, line: usize, name: &str, pattern: &ast::Pattern<&str>, findings: &mut Findings) -> Saying {
    let mut saying = Saying { line, ..Saying::default() };
    let mut open: Option<(usize, String)> = None;
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let at = page.line_of(value);
                open.get_or_insert_with(|| (at, String::new())).1.push_str(value.trim_end_matches(['\n', '\r']));
                if value.ends_with('\n') {
                    saying.lines.extend(open.take());
                }
            }
            ast::PatternElement::Placeable { expression } => {
                let at = open.as_ref().map_or(line, |(at, _)| *at);
                let (_, text) = open.get_or_insert_with(|| (at, String::new()));
                match insertion(expression) {
                    Ok(Insertion::Variable(variable)) => {
                        saying.variables.insert(variable.to_owned());
                        text.push_str(INSERTION);
                    }
                    Ok(Insertion::Literal(literal)) => text.push_str(literal),
                    Err(refused) => {
                        let what = format!(
                            "`{name}` uses {refused}, which is not allowed; write whole sentences with `{{ $name }}`"
                        );
                        findings.add(page.fault(at, what));
                    }
                }
            }
        }
    }
    saying.lines.extend(open);
    saying
}

enum Insertion<'t> {
    Variable(&'t str),
    Literal(&'t str),
}

fn insertion<'t>(expression: &ast::Expression<&'t str>) -> Result<Insertion<'t>, &'static str> {
    let ast::Expression::Inline(inline) = expression else {
        return Err("a selector");
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => Ok(Insertion::Variable(id.name)),
        ast::InlineExpression::StringLiteral { value } | ast::InlineExpression::NumberLiteral { value } => {
            Ok(Insertion::Literal(value))
        }
        ast::InlineExpression::FunctionReference { .. } => Err("a function"),
        ast::InlineExpression::MessageReference { .. } => Err("another message"),
        ast::InlineExpression::TermReference { .. } => Err("a term"),
        ast::InlineExpression::Placeable { expression } => insertion(expression),
    }
}
