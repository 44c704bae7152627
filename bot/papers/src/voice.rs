//! A language to write a document in: sentences of the catalogue, dates as people write them.

use content::{Content, LinkId, Locale, Value};
use jiff::civil::Date;

/// The catalogue in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Voice<'a> {
    content: &'a Content,
    locale: Locale,
}

impl<'a> Voice<'a> {
    pub(crate) fn new(content: &'a Content, locale: Locale) -> Self {
        Self { content, locale }
    }

    /// Says a message.
    pub(crate) fn say(self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.content.words().say(self.locale, key, args)
    }

    /// Says an attribute of a message.
    pub(crate) fn attribute(self, key: &str, attribute: &str, args: &[(&str, Value<'_>)]) -> String {
        self.content.words().attribute(self.locale, key, attribute, args)
    }

    /// Says the lines of an attribute, each for itself.
    pub(crate) fn lines(self, key: &str, attribute: &str, args: &[(&str, Value<'_>)]) -> Vec<String> {
        self.attribute(key, attribute, args).lines().map(str::to_owned).collect()
    }

    /// Gives an address that may be shown, by the id it has in the links; the id itself where an operator's files retired it.
    pub(crate) fn address(self, id: &str) -> String {
        let link = LinkId::parse(id).ok().and_then(|id| self.content.link(&id));
        link.map_or_else(|| id.to_owned(), |link| link.url.clone())
    }

    /// Writes a date out, as a document does.
    pub(crate) fn date(self, date: Date) -> String {
        let month = self.say(&format!("paper-month-{}", date.month()), &[]);
        let (year, day) = (i64::from(date.year()), i64::from(date.day()));
        self.say("paper-date", &[("year", year.into()), ("month", (&month).into()), ("day", day.into())])
    }
}
