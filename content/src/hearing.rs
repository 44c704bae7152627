//! What people type and what they mean: the lexicon behind hearing without guessing (UX2, UX3).

use std::collections::BTreeMap;

use crate::choice::Choice;
use crate::fault::Fault;
use crate::locale::Locale;

/// What a typed phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// One of the four answers.
    Choice(Choice),
    /// Agrees.
    Yes,
    /// Disagrees.
    No,
    /// Could be one answer or another, so the bot asks back.
    Perhaps,
    /// Goes to the question before.
    Back,
    /// Leaves the question open for later.
    Skip,
    /// Asks why it matters.
    Why,
    /// Asks how it is done.
    How,
    /// Stops answering for now.
    Pause,
    /// Goes on where one stopped.
    Continue,
    /// Looks over the answers before handing them in.
    Review,
    /// Hands the answers in.
    Submit,
    /// Asks for the menu.
    Menu,
    /// Asks how to use the bot.
    Help,
    /// Asks for the check of the articles (6か条).
    Articles,
    /// Asks for the 25 questions (自社診断).
    Check,
    /// Asks for one's own answers.
    Answers,
    /// Asks for the points.
    Score,
    /// Asks for the choice of language.
    Language,
    /// Puts a reminder off.
    Snooze,
    /// Asks for days on which nothing is sent.
    TimeOff,
    /// Wants no message without asking.
    Stop,
    /// Wants messages, or wants to begin.
    Start,
    /// Asks what is stored about oneself.
    MyData,
    /// Asks where the company stands.
    Journey,
    /// Asks for the basic policy.
    Policy,
    /// Asks for the declaration.
    Declare,
    /// Asks whom to call when something happened.
    Incident,
    /// Asks for the company and what there is to set up.
    Company,
    /// Asks for a code for a colleague.
    Invite,
    /// Asks for a code to go on in another chat.
    Link,
    /// Asks for a person.
    Human,
    /// Asks whether this bot is the company's own.
    Verify,
    /// Asks for what is to be decided for the company.
    Rulings,
    /// Asks for what somebody took on.
    Actions,
    /// Chooses a language.
    Speak(Locale),
}

impl Meaning {
    /// Every meaning: first the answers, then what one can ask for.
    pub const ALL: [Self; 41] = [
        Self::Choice(Choice::InPlace),
        Self::Choice(Choice::Partly),
        Self::Choice(Choice::NotInPlace),
        Self::Choice(Choice::Unknown),
        Self::Yes,
        Self::No,
        Self::Perhaps,
        Self::Back,
        Self::Skip,
        Self::Why,
        Self::How,
        Self::Pause,
        Self::Continue,
        Self::Review,
        Self::Submit,
        Self::Menu,
        Self::Help,
        Self::Articles,
        Self::Check,
        Self::Answers,
        Self::Score,
        Self::Language,
        Self::Snooze,
        Self::TimeOff,
        Self::Stop,
        Self::Start,
        Self::MyData,
        Self::Journey,
        Self::Policy,
        Self::Declare,
        Self::Incident,
        Self::Company,
        Self::Invite,
        Self::Link,
        Self::Human,
        Self::Verify,
        Self::Rulings,
        Self::Actions,
        Self::Speak(Locale::Ja),
        Self::Speak(Locale::JaEasy),
        Self::Speak(Locale::En),
    ];

    /// Gives the name that the files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Choice(choice) => choice.name(),
            Self::Yes => "yes",
            Self::No => "no",
            Self::Perhaps => "perhaps",
            Self::Back => "back",
            Self::Skip => "skip",
            Self::Why => "why",
            Self::How => "how",
            Self::Pause => "pause",
            Self::Continue => "continue",
            Self::Review => "review",
            Self::Submit => "submit",
            Self::Menu => "menu",
            Self::Help => "help",
            Self::Articles => "articles",
            Self::Check => "check",
            Self::Answers => "answers",
            Self::Score => "score",
            Self::Language => "language",
            Self::Snooze => "snooze",
            Self::TimeOff => "timeoff",
            Self::Stop => "stop",
            Self::Start => "start",
            Self::MyData => "mydata",
            Self::Journey => "journey",
            Self::Policy => "policy",
            Self::Declare => "declare",
            Self::Incident => "incident",
            Self::Company => "company",
            Self::Invite => "invite",
            Self::Link => "link",
            Self::Human => "human",
            Self::Verify => "verify",
            Self::Rulings => "rulings",
            Self::Actions => "actions",
            Self::Speak(locale) => locale.name(),
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|meaning| meaning.name() == name)
    }

    /// Tells whether this answers a question; everything else asks the bot for something and is never an answer (UX3).
    pub const fn is_answer(self) -> bool {
        matches!(self, Self::Choice(_) | Self::Yes | Self::No | Self::Perhaps)
    }
}

/// What people type and what they mean, in the order of the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon {
    phrases: Vec<(String, Meaning)>,
}

impl Lexicon {
    /// Goes through the phrases with their meanings.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Meaning)> {
        self.phrases.iter().map(|(phrase, meaning)| (phrase.as_str(), *meaning))
    }
}

impl FromIterator<(String, Meaning)> for Lexicon {
    fn from_iter<T: IntoIterator<Item = (String, Meaning)>>(phrases: T) -> Self {
        Self { phrases: phrases.into_iter().collect() }
    }
}

/// Reads the files, given as name and text. What is wrong with a line is reported, and the line is left out.
pub(crate) fn read(files: &[(&str, &str)], faults: &mut Vec<Fault>) -> Lexicon {
    let mut seen: BTreeMap<&str, (Meaning, &str, usize)> = BTreeMap::new();
    let mut phrases = Vec::new();
    for (file, text) in files {
        for (index, row) in text.lines().enumerate() {
            let line = index + 1;
            if row.trim().is_empty() || row.starts_with('#') {
                continue;
            }
            let (phrase, meaning) = match parse(row) {
                Ok(pair) => pair,
                Err(what) => {
                    faults.push(Fault::new(*file, line, what));
                    continue;
                }
            };
            match seen.get(phrase) {
                Some((earlier, at, other)) if *earlier != meaning => faults.push(Fault::new(
                    *file,
                    line,
                    format!(
                        "`{phrase}` cannot mean both `{}` ({at}:{other}) and `{}` ({file}:{line}); keep one of the lines",
                        earlier.name(),
                        meaning.name()
                    ),
                )),
                Some(_) => {}
                None => {
                    seen.insert(phrase, (meaning, file, line));
                    phrases.push((phrase.to_owned(), meaning));
                }
            }
        }
    }
    Lexicon { phrases }
}

fn parse(row: &str) -> Result<(&str, Meaning), String> {
    let columns: Vec<&str> = row.split('\t').map(str::trim).collect();
    let [phrase, meaning] = columns[..] else {
        return Err(format!("expected 2 columns (a phrase, a tab, its meaning) but found {}", columns.len()));
    };
    if phrase.is_empty() {
        return Err("the phrase is empty; write what people type before the tab".to_owned());
    }
    let meaning = Meaning::parse(meaning).ok_or_else(|| {
        let known: Vec<&str> = Meaning::ALL.into_iter().map(Meaning::name).collect();
        format!("`{meaning}` is no meaning; it is one of: {}", known.join(" "))
    })?;
    Ok((phrase, meaning))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        let mut faults = Vec::new();
        read(files, &mut faults);
        faults.iter().map(Fault::to_string).collect()
    }

    #[test]
    fn every_meaning_is_read_back_from_its_name() {
        for meaning in Meaning::ALL {
            assert_eq!(Meaning::parse(meaning.name()), Some(meaning));
        }
        assert_eq!(Meaning::parse("certainly"), None);
    }

    #[test]
    fn phrases_come_in_the_order_of_the_files_and_comments_are_passed_over() {
        let mut faults = Vec::new();
        let files = [("ja.tsv", "# 答え\nはい\tyes\n\n一部\tpartly\r\n"), ("en.tsv", "yes\tyes\nやめる\tpause\n")];
        let lexicon = read(&files, &mut faults);
        assert_eq!(faults, []);
        let phrases: Vec<(&str, Meaning)> = lexicon.iter().collect();
        assert_eq!(
            phrases,
            [
                ("はい", Meaning::Yes),
                ("一部", Meaning::Choice(Choice::Partly)),
                ("yes", Meaning::Yes),
                ("やめる", Meaning::Pause)
            ]
        );
    }

    #[test]
    fn a_line_without_exactly_two_columns_is_a_fault() {
        let told = faults(&[("ja.tsv", "はい\tyes\nうん\nええ\tyes\tなど\n")]);
        assert_eq!(
            told,
            [
                "ja.tsv:2: expected 2 columns (a phrase, a tab, its meaning) but found 1",
                "ja.tsv:3: expected 2 columns (a phrase, a tab, its meaning) but found 3"
            ]
        );
    }

    #[test]
    fn an_unknown_meaning_and_an_empty_phrase_are_faults() {
        let told = faults(&[("ja.tsv", "はい\tja-hard\n\tyes\n")]);
        assert!(told[0].starts_with("ja.tsv:1: `ja-hard` is no meaning; it is one of: in-place partly"), "{told:?}");
        assert_eq!(told[1], "ja.tsv:2: the phrase is empty; write what people type before the tab");
    }

    #[test]
    fn a_phrase_with_two_meanings_names_both_lines() {
        let told = faults(&[("ja.tsv", "ok\tyes\n"), ("en.tsv", "\n\nok\tin-place\nok\tyes\n")]);
        assert_eq!(
            told,
            ["en.tsv:3: `ok` cannot mean both `yes` (ja.tsv:1) and `in-place` (en.tsv:3); keep one of the lines"]
        );
    }

    #[test]
    fn only_answers_are_answers() {
        let answers = Meaning::ALL.into_iter().filter(|meaning| meaning.is_answer()).count();
        assert_eq!(answers, 7);
    }
}
