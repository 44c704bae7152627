//! One story for every network: the 25 questions with everything one can do at them.

use content::Locale;

/// What happens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The person comes to the first question.
    Begins,
    /// The person opens the conversation again.
    Opens,
    /// The person presses the button with this message of the catalogue on it.
    Presses(&'static str),
    /// The person presses it, and the same message unfolds: nobody is notified again (UX14).
    Unfolds(&'static str),
    /// The person presses the button that reads so.
    Picks(&'static str),
    /// The person answers this question by the symbol of a choice.
    Answers(usize, &'static str),
    /// The person speaks this language from here on.
    Speaks(Locale),
    /// The bot is stopped and started again.
    BotRestarts,
    /// The network is gone for a while, and has forgotten who was connected.
    NetworkRestarts,
}

use Step::{Answers, Begins, BotRestarts, NetworkRestarts, Opens, Picks, Presses, Speaks, Unfolds};

/// The story.
pub(super) const STORY: &[Step] = &[
    Begins,
    Unfolds("button-why"),
    Unfolds("button-how"),
    Unfolds("system-windows"),
    Answers(1, "○"),
    Answers(2, "△"),
    Answers(3, "×"),
    Presses("button-back"),
    Answers(3, "○"),
    Answers(4, "○"),
    Answers(5, "？"),
    Presses("button-continue"),
    Answers(6, "○"),
    BotRestarts,
    Answers(7, "×"),
    Answers(8, "？"),
    Presses("button-skip"),
    Opens,
    Presses("button-language"),
    Speaks(Locale::En),
    Unfolds("button-why"),
    Answers(10, "△"),
    Presses("button-continue"),
    Opens,
    Presses("button-language"),
    Speaks(Locale::Ja),
    NetworkRestarts,
    Answers(11, "×"),
    Presses("button-pause"),
    Presses("button-continue"),
    Answers(12, "○"),
    Answers(13, "○"),
    Answers(14, "○"),
    Answers(15, "○"),
    Answers(16, "○"),
    Presses("button-continue"),
    Answers(17, "○"),
    Answers(18, "○"),
    Answers(19, "○"),
    Answers(20, "○"),
    Answers(21, "○"),
    Presses("button-continue"),
    Answers(22, "○"),
    Answers(23, "○"),
    Answers(24, "○"),
    Answers(25, "○"),
    Answers(9, "○"),
    Picks("「みんなの基本」を見直す"),
    Picks("△ 2 ウイルス対策"),
    Answers(2, "○"),
    Presses("button-submit"),
    Presses("button-explain"),
];

/// What the answers come to: 19 times ○, △ at 10, × at 7 and 11, ？ at 5 and 8, and ○ at 2 after the review.
pub(super) const TOTAL: i32 = 20 * 4 + 2 - 2;
