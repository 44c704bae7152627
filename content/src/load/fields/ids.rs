//! Reading the fields that name something: the table itself, or things elsewhere.

use std::fmt::Display;

use super::Fields;

impl Fields<'_, '_> {
    /// Reads the id that names the table in all further faults.
    pub(crate) fn id<I, E: Display>(&mut self, what: &str, parse: impl Fn(&str) -> Result<I, E>) -> Option<I> {
        let id = self.text("id");
        let parsed = id.map(parse);
        if let Some(Err(error)) = &parsed {
            self.fault("id", error);
        }
        // Half-read, a line may give an id that nobody wrote.
        let readable = self.findings.is_readable(self.page.path, self.line_of("id"));
        let id = parsed.and_then(Result::ok).zip(id).filter(|_| readable);
        if let Some((_, text)) = id {
            self.title = format!("{what} {text}: ");
        } else {
            self.blind();
        }
        id.map(|(id, _)| id)
    }

    /// Reads an id of something elsewhere that may be left out.
    pub(crate) fn optional_id<I, E: Display>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Result<I, E>,
    ) -> Option<I> {
        match parse(self.optional_text(name)?) {
            Ok(id) => Some(id),
            Err(error) => {
                self.fault(name, error);
                None
            }
        }
    }

    /// Reads a list of ids of things elsewhere, which may be empty.
    pub(crate) fn ids<I, E: Display>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Result<I, E>,
    ) -> Option<Vec<I>> {
        let mut ids = Vec::new();
        for text in self.texts(name)? {
            match parse(text) {
                Ok(id) => ids.push(id),
                Err(error) => self.fault(name, error),
            }
        }
        Some(ids)
    }
}
