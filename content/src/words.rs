//! The words: every sentence the product says, in every language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::locale::Locale;

/// Something to put into a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A text, as it is.
    Text(&'a str),
    /// A number.
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// What is known about a message without saying it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The file that has it in Japanese, seen from the folder of the content.
    pub file: String,
    /// Its key.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<String>,
    /// What can be put into its text or its attributes, in order.
    pub variables: Vec<String>,
}

/// Every sentence, in every language.
pub struct Words {
    bundles: BTreeMap<Locale, FluentBundle<FluentResource>>,
    keys: BTreeMap<String, Key>,
}

impl Words {
    /// Takes texts that have been checked already.
    pub(crate) fn new<'a>(files: impl IntoIterator<Item = (Locale, &'a str)>, keys: Vec<Key>) -> Self {
        let mut bundles: BTreeMap<Locale, FluentBundle<FluentResource>> = Locale::ALL
            .into_iter()
            .map(|locale| {
                let mut bundle = FluentBundle::new_concurrent(vec![locale.language()]);
                // Networks show the invisible marks around each insertion as boxes or count them.
                bundle.set_use_isolating(false);
                (locale, bundle)
            })
            .collect();
        for (locale, text) in files {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            if let Some(bundle) = bundles.get_mut(&locale) {
                bundle.add_resource_overriding(resource);
            }
        }
        Self { bundles, keys: keys.into_iter().map(|key| (key.name.clone(), key)).collect() }
    }

    /// Says a message in a language.
    pub fn say(&self, locale: Locale, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.pattern(locale, key, None, args).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// Says an attribute of a message in a language.
    pub fn attribute(&self, locale: Locale, key: &str, attribute: &str, args: &[(&str, Value<'_>)]) -> String {
        self.pattern(locale, key, Some(attribute), args).unwrap_or_else(|| format!("⟦{key}.{attribute}⟧"))
    }

    /// Tells whether there is a message of this key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Tells whether a message has an attribute.
    pub fn has_attribute(&self, key: &str, attribute: &str) -> bool {
        self.keys.get(key).is_some_and(|known| known.attributes.iter().any(|name| name == attribute))
    }

    /// Goes through every message, by key.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        self.keys.values()
    }

    fn pattern(
        &self,
        locale: Locale,
        key: &str,
        attribute: Option<&str>,
        args: &[(&str, Value<'_>)],
    ) -> Option<String> {
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| {
                let value = match *value {
                    Value::Text(text) => FluentValue::from(text),
                    Value::Number(number) => FluentValue::from(number),
                };
                (Cow::from(*name), value)
            })
            .collect();
        [locale, Locale::Ja].into_iter().find_map(|locale| {
            let bundle = self.bundles.get(&locale)?;
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                Some(attribute) => message.get_attribute(attribute)?.value(),
                None => message.value()?,
            };
            // A forgotten insertion shows as `{$name}`, which the checks of the callers look for.
            Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
        })
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("messages", &self.keys.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let key = |name: &str| Key {
            file: "locales/ja/talk.ftl".to_owned(),
            name: name.to_owned(),
            attributes: vec!["more".to_owned()],
            variables: Vec::new(),
        };
        let ja = "hello = { $name }さん、{ $count }件です。\n    .more = 続きます。\nonly-ja = 日本語だけ\n";
        let en = "hello = { $name }, there are { $count }.\n    .more = More.\n";
        Words::new([(Locale::Ja, ja), (Locale::En, en)], vec![key("hello"), key("only-ja")])
    }

    #[test]
    fn an_insertion_leaves_no_invisible_marks_and_numbers_stay_plain() {
        let args = [("name", Value::from("佐藤")), ("count", Value::from(1200))];
        assert_eq!(words().say(Locale::Ja, "hello", &args), "佐藤さん、1200件です。");
        assert_eq!(words().say(Locale::En, "hello", &args), "佐藤, there are 1200.");
        assert_eq!(words().attribute(Locale::En, "hello", "more", &[]), "More.");
    }

    #[test]
    fn what_one_language_lacks_is_said_in_japanese_and_what_all_lack_shows_its_key() {
        assert_eq!(words().say(Locale::En, "only-ja", &[]), "日本語だけ");
        assert_eq!(words().say(Locale::JaEasy, "nothing", &[]), "⟦nothing⟧");
        assert_eq!(words().attribute(Locale::JaEasy, "hello", "less", &[]), "⟦hello.less⟧");
        assert!(words().has("only-ja") && words().has_attribute("hello", "more") && !words().has("nothing"));
    }
}
