//! What somebody has before their eyes: the newest message that offers something to press.

use crate::networks::Shown;
use crate::talk::WORLD;
use chat::Text;
use content::{Locale, QuestionSet, SetKind};

/// The newest message that offers something to press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The network's own id of it.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The labels of its buttons.
    pub buttons: Vec<String>,
}

impl Sight {
    /// Finds it on a screen. What stands in a channel is not looked at: everything happens in private.
    pub fn on(screen: &[Shown]) -> Option<Sight> {
        let newest = screen.iter().rev().find(|shown| shown.private && !shown.buttons.is_empty())?;
        Some(Sight { id: newest.id.clone(), text: newest.text.clone(), buttons: newest.buttons.clone() })
    }

    /// Finds it on a screen, if it is another one than before: at the same place or further down.
    ///
    /// While a question is rewritten without its buttons and the next one is on its way, an older message is the newest with
    /// buttons; nobody would scroll up to it.
    pub fn after(before: Option<&Sight>, screen: &[Shown]) -> Option<Sight> {
        let sight = Sight::on(screen)?;
        let Some(before) = before else { return Some(sight) };
        let place = |id: &str| screen.iter().position(|shown| shown.id == id);
        let is_older = place(&before.id) > place(&sight.id);
        (sight != *before && !is_older).then_some(sight)
    }

    /// Finds a button by its label, or by the symbol the label begins with.
    pub fn offers(&self, label: &str) -> Option<&str> {
        let fits = |one: &&String| *one == label || one.split(' ').next() == Some(label);
        self.buttons.iter().find(fits).map(String::as_str)
    }

    /// Tells which question of the self-check is asked, by its words in any language.
    pub fn question(&self) -> Option<usize> {
        self.offers("○")?;
        let set = self_check();
        let asks = |words: &str| {
            Locale::ALL.into_iter().any(|locale| {
                let words = WORLD.content.words().say(locale, words, &[]);
                let words = Text::parse(&words, &[]).to_plain();
                words.lines().next().is_some_and(|first| self.text.contains(first))
            })
        };
        let found = set.questions.iter().find(|question| asks(&question.words))?;
        found.id.as_str().parse().ok()
    }
}

/// The newest edition of the self-check.
fn self_check() -> &'static QuestionSet {
    let sets = WORLD.content.sets().filter(|set| set.name.kind == SetKind::SelfCheck);
    sets.max_by_key(|set| set.effective_from).expect("it is what the bot is for")
}
