//! What can happen in the model: presses, words, and coming back.

/// What can happen. Questions and choices are counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Do {
    Answer(usize, usize),
    Change(usize, usize),
    Again,
    Back(usize),
    Skip(usize),
    Why(usize),
    Pause(usize),
    Edit(usize),
    List,
    Part,
    Submit,
    FromFirst,
    Continue,
    Menu,
    Speak(usize),
    Arrive,
    Say(Say),
}

/// What can be typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Say {
    Yes,
    No,
    Number(usize),
    Sign(usize),
    Perhaps,
    Back,
    Skip,
    Why,
    Pause,
    Continue,
    List,
    Submit,
    Menu,
    English,
}

impl Say {
    pub(crate) const ALL: [Say; 16] = [
        Say::Yes,
        Say::No,
        Say::Number(0),
        Say::Number(2),
        Say::Sign(1),
        Say::Sign(3),
        Say::Perhaps,
        Say::Back,
        Say::Skip,
        Say::Why,
        Say::Pause,
        Say::Continue,
        Say::List,
        Say::Submit,
        Say::Menu,
        Say::English,
    ];

    pub(crate) fn text(self) -> &'static str {
        match self {
            Say::Yes => "はい",
            Say::No => "いいえ",
            Say::Number(number) => ["1", "２", "③", "4"][number],
            Say::Sign(sign) => ["○", "△", "×", "？"][sign],
            Say::Perhaps => "たぶん",
            Say::Back => "戻る",
            Say::Skip => "スキップ",
            Say::Why => "なぜ",
            Say::Pause => "やめる",
            Say::Continue => "続ける",
            Say::List => "見直す",
            Say::Submit => "提出",
            Say::Menu => "メニュー",
            Say::English => "English",
        }
    }
}
