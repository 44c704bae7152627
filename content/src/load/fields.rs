//! Reading the fields of one TOML table, so that one bad field hides no other.

mod ids;

use std::fmt::Display;

use jiff::civil::Date;
use toml::de::{DeTable, DeValue};

use super::findings::{Findings, Page};

/// The table of a whole file; what cannot be read is told and left out.
pub(crate) fn table<'t>(page: &Page<'t>, findings: &mut Findings) -> DeTable<'t> {
    let (table, errors) = DeTable::parse_recoverable(page.text);
    for error in errors {
        let line = page.line(error.span().map_or(0, |span| span.start));
        findings.add_unreadable(page.fault(line, format!("this is not TOML: {}", error.message())));
    }
    table.into_inner()
}

fn civil(date: toml::value::Date) -> Option<Date> {
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(i16::try_from(date.year).ok()?, month, day).ok()
}

/// One table that is being read.
pub(crate) struct Fields<'a, 't> {
    page: &'a Page<'t>,
    table: &'a DeTable<'t>,
    /// The line on which the table begins.
    pub(crate) line: usize,
    /// Names the table in faults, for example `question 11: `.
    title: String,
    asked: Vec<&'static str>,
    findings: &'a mut Findings,
}

impl<'a, 't> Fields<'a, 't> {
    pub(crate) fn new(page: &'a Page<'t>, table: &'a DeTable<'t>, findings: &'a mut Findings) -> Self {
        Self { page, table, line: 1, title: String::new(), asked: Vec::new(), findings }
    }

    /// Adds a fault on the line of a field, or of the table where the field is missing.
    pub(crate) fn fault(&mut self, name: &str, what: impl Display) {
        self.fault_at(self.line_of(name), what);
    }

    /// Adds a fault on a line.
    pub(crate) fn fault_at(&mut self, line: usize, what: impl Display) {
        let fault = self.page.fault(line, format!("{}{what}", self.title));
        self.findings.add_if_readable(fault);
    }

    /// Gives the line of a field, or of the table where the field is missing.
    pub(crate) fn line_of(&self, name: &str) -> usize {
        self.table.get_key_value(name).map_or(self.line, |(key, _)| self.page.line(key.span().start))
    }

    fn get(&mut self, name: &'static str) -> Option<&'a DeValue<'t>> {
        self.asked.push(name);
        self.table.get(name).map(toml::Spanned::get_ref)
    }

    fn missing(&mut self, name: &'static str, example: &str) {
        self.fault(name, format!("`{name}` is missing; add a line such as `{name} = {example}`"));
    }

    /// Reads a text that may be left out.
    pub(crate) fn optional_text(&mut self, name: &'static str) -> Option<&'a str> {
        if let DeValue::String(text) = self.get(name)?
            && !text.trim().is_empty()
        {
            return Some(text);
        }
        self.fault(name, format!("`{name}` must be a text in quotation marks, and not empty"));
        None
    }

    /// Reads a text that must be there.
    pub(crate) fn text(&mut self, name: &'static str) -> Option<&'a str> {
        if !self.table.contains_key(name) {
            self.asked.push(name);
            self.missing(name, "\"…\"");
            return None;
        }
        self.optional_text(name)
    }

    /// Reads a text that must be one of a few.
    pub(crate) fn one_of<T>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Option<T> {
        if !self.table.contains_key(name) {
            self.asked.push(name);
            self.fault(name, format!("`{name}` is missing; add it with one of: {}", known.join(", ")));
            return None;
        }
        self.optional_one_of(name, parse, known)
    }

    /// Reads a text that may be left out, and must be one of a few otherwise.
    pub(crate) fn optional_one_of<T>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Option<T> {
        let text = self.optional_text(name)?;
        let value = parse(text);
        if value.is_none() {
            self.fault(name, format!("`{name} = \"{text}\"` is not known; use one of: {}", known.join(", ")));
        }
        value
    }

    /// Reads a whole number that must be there.
    pub(crate) fn number<N: TryFrom<i64>>(&mut self, name: &'static str, example: &str) -> Option<N> {
        let Some(value) = self.get(name) else {
            self.missing(name, example);
            return None;
        };
        if let DeValue::Integer(number) = value
            && let Ok(number) = i64::from_str_radix(number.as_str(), number.radix())
            && let Ok(number) = N::try_from(number)
        {
            return Some(number);
        }
        self.fault(name, format!("`{name}` must be a whole number, such as {example}"));
        None
    }

    /// Reads a whole number that may be left out.
    pub(crate) fn optional_number<N: TryFrom<i64>>(&mut self, name: &'static str, example: &str) -> Option<N> {
        if self.has(name) {
            return self.number(name, example);
        }
        self.asked.push(name);
        None
    }

    /// Reads a yes or no; what is left out is a no.
    pub(crate) fn yes(&mut self, name: &'static str) -> bool {
        match self.get(name) {
            None => false,
            Some(DeValue::Boolean(yes)) => *yes,
            Some(_) => {
                self.fault(name, format!("`{name}` must be true or false, without quotation marks"));
                false
            }
        }
    }

    /// Reads a day that must be there.
    pub(crate) fn date(&mut self, name: &'static str) -> Option<Date> {
        let Some(value) = self.get(name) else {
            self.missing(name, "2026-04-01");
            return None;
        };
        if let DeValue::Datetime(stamp) = value
            && stamp.time.is_none()
            && let Some(date) = stamp.date.and_then(civil)
        {
            return Some(date);
        }
        self.fault(name, format!("`{name}` must be a day such as 2026-04-01, without quotation marks"));
        None
    }

    /// Reads a day that may be left out.
    pub(crate) fn optional_date(&mut self, name: &'static str) -> Option<Date> {
        if self.has(name) {
            return self.date(name);
        }
        self.asked.push(name);
        None
    }

    /// Reads a list of texts that must be there.
    pub(crate) fn texts(&mut self, name: &'static str) -> Option<Vec<&'a str>> {
        let Some(value) = self.get(name) else {
            self.missing(name, "[\"…\"]");
            return None;
        };
        if let DeValue::Array(items) = value
            && let Some(texts) = items.iter().map(|item| item.get_ref().as_str()).collect()
        {
            return Some(texts);
        }
        self.blind();
        self.fault(name, format!("`{name}` must be a list of texts, such as [\"…\", \"…\"]"));
        None
    }

    /// Reads all tables of one name, with the line on which each begins.
    pub(crate) fn tables(&mut self, name: &'static str) -> Vec<(usize, &'a DeTable<'t>)> {
        let Some(value) = self.get(name) else {
            return Vec::new();
        };
        if let DeValue::Array(items) = value {
            let begin = |item: &toml::Spanned<DeValue<'t>>| self.page.line(item.span().start);
            let table = |item: &'a toml::Spanned<DeValue<'t>>| Some((begin(item), item.get_ref().as_table()?));
            if let Some(tables) = items.iter().map(table).collect() {
                return tables;
            }
        }
        self.blind();
        self.fault(name, format!("each {name} needs a heading of its own, written `[[{name}]]`"));
        Vec::new()
    }

    /// Reads a table that may be left out, with the line on which it begins.
    pub(crate) fn table(&mut self, name: &'static str) -> Option<(usize, &'a DeTable<'t>)> {
        if let DeValue::Table(table) = self.get(name)? {
            return Some((self.line_of(name), table));
        }
        self.fault(name, format!("`{name}` needs a heading of its own, written `[{name}]`"));
        None
    }

    /// Reads a table within this one; its faults begin with the title.
    pub(crate) fn inner<'b>(&'b mut self, title: &str, (line, table): (usize, &'b DeTable<'t>)) -> Fields<'b, 't> {
        let title = format!("{title}: ");
        Fields { page: self.page, table, line, title, asked: Vec::new(), findings: self.findings }
    }

    /// Notes that something is missing, so that nobody can say what is used by nothing.
    pub(crate) fn blind(&mut self) {
        self.findings.blind(self.page.path);
    }

    /// Tells whether a field is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    /// Tells of each field nobody asked for.
    pub(crate) fn close(mut self) {
        self.asked.sort_unstable();
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.asked.contains(&name) {
                let known = self.asked.join(", ");
                self.fault(
                    name,
                    format!("`{name}` is not known here; correct its name or take it out (known: {known})"),
                );
            }
        }
    }
}
