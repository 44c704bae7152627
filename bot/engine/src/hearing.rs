//! Typed text → what was meant, without guessing: a whole phrase is known, or nothing was heard (UX2–UX4).

pub mod day;
pub(crate) mod days;
mod fold;
mod number;
mod polite;

use content::{Choice, Lexicon, Meaning};
use polite::Ending;
use std::collections::BTreeMap;

/// The longest text that is listened to, in characters; whoever writes more tells a story.
const LONGEST: usize = 200;
/// The longest phrase that is tried as several phrases in a row, in characters.
const LONGEST_ROW: usize = 60;
/// The most phrases in a row.
const PHRASES: u8 = 3;

/// What was understood of a typed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The number of a choice, as it was typed: it may be 0 or more than there are choices.
    Number(u32),
    /// A phrase of the lexicon.
    Meaning(Meaning),
    /// Nothing that is certain.
    Nothing,
}

/// Knows the phrases of a lexicon in all their spellings.
#[derive(Clone, Debug)]
pub struct Ear {
    phrases: BTreeMap<String, Meaning>,
}

impl Ear {
    /// Prepares the phrases of a lexicon.
    pub fn new(lexicon: &Lexicon) -> Ear {
        let mut phrases: BTreeMap<String, Option<Meaning>> = BTreeMap::new();
        for (phrase, meaning) in lexicon.iter() {
            let known = phrases.entry(normalise(phrase)).or_insert(Some(meaning));
            if *known != Some(meaning) {
                // Two phrases that are typed alike but mean different things cannot be told apart: neither is heard.
                *known = None;
            }
        }
        phrases.remove("");
        Ear { phrases: phrases.into_iter().filter_map(|(phrase, meaning)| Some((phrase, meaning?))).collect() }
    }

    /// Says what a typed line means. Every word of it must be understood, and all of it must agree.
    pub fn hear(&self, text: &str) -> Heard {
        if text.chars().nth(LONGEST).is_some() {
            return Heard::Nothing;
        }
        let mut parts = fold::parts(text);
        let mut asked = false;
        while parts.len() > 1 && parts.last().is_some_and(|part| part.chars().all(|c| matches!(c, '?' | '!'))) {
            parts.pop();
            asked = true;
        }
        parts.retain(|part| !polite::is_courtesy(part));
        let whole = fold::joined(&parts);
        let mut heard = self.exact(&whole);
        if heard == Heard::Nothing {
            heard = self.each(&parts).unwrap_or_else(|| self.phrase(&whole, PHRASES));
        }
        match heard {
            // 「はい？」 asks something of the bot or answers with a doubt; which of the two is for the person to say.
            Heard::Number(_) if asked => Heard::Meaning(Meaning::Perhaps),
            Heard::Meaning(meaning) if asked && meaning.is_answer() => Heard::Meaning(Meaning::Perhaps),
            Heard::Number(_) | Heard::Meaning(_) | Heard::Nothing => heard,
        }
    }

    /// Hears the parts one by one, if each of them alone means something.
    fn each(&self, parts: &[String]) -> Option<Heard> {
        let heard: Vec<Heard> = parts.iter().map(|part| self.phrase(part, PHRASES)).collect();
        if heard.contains(&Heard::Nothing) { None } else { heard.into_iter().reduce(agreed) }
    }

    /// Hears one phrase: as it is, then with fewer and fewer kind words around it.
    fn phrase(&self, phrase: &str, phrases: u8) -> Heard {
        // By length, because all that is ever left is a beginning of the phrase; `true` where an ending asked for it.
        let mut left = BTreeMap::from([(phrase.len(), false)]);
        while let Some((length, asking)) = left.pop_last() {
            let rest = &phrase[..length];
            let heard = [self.exact(rest), self.row(rest, phrases)].into_iter().find(|heard| *heard != Heard::Nothing);
            if let Some(heard) = heard {
                return if asking { command(heard) } else { heard };
            }
            let verb = polite::plain_verb(rest).map_or(Heard::Nothing, |verb| command(self.exact(&verb)));
            if verb != Heard::Nothing {
                return verb;
            }
            for (before, ending) in polite::without_ending(rest) {
                let asked = asking || ending == Ending::Asking;
                left.entry(before.len()).and_modify(|known| *known &= asked).or_insert(asked);
            }
        }
        if let Some(after) = polite::without_courtesy(phrase) {
            return self.phrase(after, phrases);
        }
        polite::without_lead(phrase).map_or(Heard::Nothing, |after| command(self.phrase(after, phrases)))
    }

    fn exact(&self, phrase: &str) -> Heard {
        if let Some(number) = number::read(phrase) {
            return Heard::Number(number);
        }
        self.phrases.get(fold::plain(phrase).as_ref()).map_or(Heard::Nothing, |meaning| Heard::Meaning(*meaning))
    }

    /// Hears phrases that follow each other without punctuation: 「たぶんやってる」, 「まだやってない」.
    fn row(&self, phrase: &str, phrases: u8) -> Heard {
        if phrases < 2 || phrase.chars().nth(LONGEST_ROW).is_some() {
            return Heard::Nothing;
        }
        let cuts = phrase.char_indices().skip(1).map(|(at, _)| phrase.split_at(at));
        cuts.filter(|(first, second)| is_seam(first, second))
            .find_map(|(first, second)| {
                let (first, second) = (first.trim_end(), second.trim_start());
                let before = self.exact(first);
                if before == Heard::Nothing {
                    return None;
                }
                let after = self.phrase(second, phrases - 1);
                let both = if is_limited(before, after, second) { Heard::Nothing } else { agreed(before, after) };
                (both != Heard::Nothing).then_some(both)
            })
            .unwrap_or(Heard::Nothing)
    }
}

/// Brings the label of a button, or what somebody types for it, into the form in which phrases are compared; nothing if no word
/// of it is left, or if it is a story.
pub(crate) fn spelled(label: &str) -> Option<String> {
    let short = label.chars().nth(LONGEST).is_none();
    // Nobody types the sign that a label begins with.
    let words = label.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    short.then(|| normalise(words)).filter(|words| !words.is_empty())
}

/// Brings a text into the one form in which phrases are compared.
fn normalise(text: &str) -> String {
    fold::plain(&fold::joined(&fold::parts(text))).into_owned()
}

/// Puts together what two phrases of one line mean; where they do not agree, nothing was heard.
fn agreed(first: Heard, second: Heard) -> Heard {
    const IN_PLACE: Meaning = Meaning::Choice(Choice::InPlace);
    const PARTLY: Meaning = Meaning::Choice(Choice::Partly);
    const NOT_IN_PLACE: Meaning = Meaning::Choice(Choice::NotInPlace);
    let (first, second) = match (first, second) {
        (Heard::Meaning(first), Heard::Meaning(second)) => (first, second),
        (Heard::Meaning(Meaning::Perhaps), Heard::Number(_)) | (Heard::Number(_), Heard::Meaning(Meaning::Perhaps)) => {
            return Heard::Meaning(Meaning::Perhaps);
        }
        (Heard::Nothing | Heard::Number(_), _) | (_, Heard::Nothing | Heard::Number(_)) => return Heard::Nothing,
    };
    let are = |one, other| (first, second) == (one, other) || (second, first) == (one, other);
    let agreed = if first == second {
        Some(first)
    } else if [first, second].contains(&Meaning::Perhaps) && first.is_answer() && second.is_answer() {
        Some(Meaning::Perhaps)
    } else if are(Meaning::Yes, IN_PLACE) {
        Some(IN_PLACE)
    } else if are(Meaning::No, NOT_IN_PLACE) {
        Some(NOT_IN_PLACE)
    } else if (first, second) == (PARTLY, IN_PLACE) {
        // 「だいたい、できてる」: the first phrase limits the second, and not the other way round.
        Some(PARTLY)
    } else {
        None
    };
    agreed.map_or(Heard::Nothing, Heard::Meaning)
}

/// Keeps what asks the bot for something: 「実施します」 is a plan and no answer.
fn command(heard: Heard) -> Heard {
    match heard {
        Heard::Meaning(meaning) if !meaning.is_answer() => heard,
        Heard::Meaning(_) | Heard::Number(_) | Heard::Nothing => Heard::Nothing,
    }
}

/// Tells whether an English answer stands before another: "never not done", "almost always". There the first changes the
/// second, where two Japanese ones only strengthen each other.
fn is_limited(before: Heard, after: Heard, second: &str) -> bool {
    let choices = [before, after].iter().all(|heard| matches!(heard, Heard::Meaning(Meaning::Choice(_))));
    choices && second.is_ascii()
}

/// Tells whether one phrase can end and another begin here: not inside a Latin word, and not beside a single kana or
/// sign, which are too short to be told from a piece of a word.
fn is_seam(first: &str, second: &str) -> bool {
    let latin = |c: char| c.is_ascii_alphanumeric();
    let inside = first.ends_with(latin) && second.starts_with(latin);
    let single = [first, second].iter().any(|side| side.chars().nth(1).is_none() && !side.starts_with(latin));
    !inside && !single
}

#[cfg(test)]
mod tests {
    use super::*;

    const IN_PLACE: Heard = Heard::Meaning(Meaning::Choice(Choice::InPlace));
    const NOT_IN_PLACE: Heard = Heard::Meaning(Meaning::Choice(Choice::NotInPlace));
    const PERHAPS: Heard = Heard::Meaning(Meaning::Perhaps);

    fn ear() -> Ear {
        let phrases = [
            ("○", "in-place"),
            ("やってる", "in-place"),
            ("一部", "partly"),
            ("やってない", "not-in-place"),
            ("まだ", "not-in-place"),
            ("？", "unknown"),
            ("はい", "yes"),
            ("いいえ", "no"),
            ("yes", "yes"),
            ("たぶん", "perhaps"),
            ("と思う", "perhaps"),
            ("maybe", "perhaps"),
            ("戻る", "back"),
            ("スキップ", "skip"),
            ("skip", "skip"),
            ("なぜ", "why"),
            ("実施", "in-place"),
        ];
        let known = |name| Meaning::parse(name).expect("the names above are meanings");
        Ear::new(&phrases.into_iter().map(|(phrase, name)| (phrase.to_owned(), known(name))).collect())
    }

    #[test]
    fn kind_words_around_a_phrase_change_nothing() {
        let ear = ear();
        for text in [
            "やってる",
            "やっています。",
            "ヤッテマスヨネ",
            "すみません、やってます！",
            "はい、やってますよ〜",
            "○ 実施",
        ] {
            assert_eq!(ear.hear(text), IN_PLACE, "{text}");
        }
        for text in ["まだ", "まだです", "マダデスネ", "まだ やっていません", "いいえ、まだだよ"]
        {
            assert_eq!(ear.hear(text), NOT_IN_PLACE, "{text}");
        }
    }

    #[test]
    fn doubt_around_an_answer_asks_back() {
        let ear = ear();
        for text in
            ["たぶん", "たぶんはい", "多分、やってます", "やっていると思う", "maybe yes", "たぶん2", "はい？", "2？"]
        {
            assert_eq!(ear.hear(text), PERHAPS, "{text}");
        }
    }

    #[test]
    fn a_command_may_be_asked_for_and_an_answer_may_not() {
        let ear = ear();
        for text in ["スキップ", "スキップします", "スキップしてください", "please skip", "skip this question"]
        {
            assert_eq!(ear.hear(text), Heard::Meaning(Meaning::Skip), "{text}");
        }
        assert_eq!(ear.hear("なぜ？"), Heard::Meaning(Meaning::Why));
        assert_eq!(ear.hear("戻りたいです"), Heard::Meaning(Meaning::Back));
        assert_eq!(ear.hear("実施します"), Heard::Nothing);
    }

    #[test]
    fn what_only_contains_a_phrase_or_contradicts_itself_is_not_heard() {
        let ear = ear();
        for text in [
            "バックアップは戻る時に見ます",
            "はい、やってない",
            "○ やってない",
            "スキップしない",
            "やってないわけではない",
            "はい 戻る",
            "たぶんスキップ",
            "○○",
            "？？",
            "2と3",
            "",
            "。。。",
        ] {
            assert_eq!(ear.hear(text), Heard::Nothing, "{text}");
        }
    }

    #[test]
    fn a_long_text_is_not_listened_to() {
        assert_eq!(ear().hear(&"はい、".repeat(60)), Heard::Meaning(Meaning::Yes));
        assert_eq!(ear().hear(&"はい、".repeat(70)), Heard::Nothing);
        assert_eq!(ear().hear(&format!("はい{}", " ".repeat(300))), Heard::Nothing);
    }

    #[test]
    fn phrases_typed_alike_that_mean_different_things_are_both_unheard() {
        let lexicon = [("パス".to_owned(), Meaning::Skip), ("ぱす".to_owned(), Meaning::Yes)].into_iter().collect();
        assert_eq!(Ear::new(&lexicon).hear("パス"), Heard::Nothing);
    }
}
