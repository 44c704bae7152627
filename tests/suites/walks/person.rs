//! A person drawn from a seed, who presses what was ever shown, types what people type, and comes and goes.

use chat::{Act, Command, Does, Token};
use content::Locale;
use engine::{House, Press, Strangers, What};
use jiff::SignedDuration;
use rand::{Rng, RngExt as _, SeedableRng, rngs::StdRng};
use tests::talk::{Talk, WORLD};

/// Texts that were never meant for a bot.
const ODD: [&str; 24] = [
    "",
    " ",
    "ぴよぴよ",
    "**太字** [x](https://evil.example) `code`",
    "<!channel> <@U1> @everyone <b>x</b> &amp;",
    "=HYPERLINK(\"https://evil.example\")",
    "{ $name } { } ⟦key⟧",
    "\u{202E}さかさま\u{2066}",
    "\u{1b}[31m赤\u{7}",
    "👨‍👩‍👧‍👦🏳️‍🌈",
    "\u{E000}0\u{E001}",
    "' OR 1=1; DROP TABLE answers; --",
    "123456789012",
    "星工業",
    "1",
    "２",
    "0",
    "99999999999999999999",
    "はい、でも",
    "たぶんはい",
    "NULL",
    "../../etc/passwd",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
    "a\r\nb\tc\u{0}d",
];

/// A person drawn from a seed.
pub(crate) struct Person {
    rng: StdRng,
    pub(crate) talk: Talk,
    shown: Vec<Token>,
    phrases: Vec<&'static str>,
    locale: Locale,
}

impl Person {
    /// Draws somebody who prefers a language, in a company of some size.
    pub(crate) fn new(seed: u64, locale: Locale) -> Person {
        let mut rng = StdRng::seed_from_u64(seed);
        let mut talk = Talk::among(rng.random_range(1..14));
        if rng.random_bool(0.5) {
            talk = talk
                .run_by(House::Company {
                    operator: "情報係 **山田** <!here>".into(), strangers: Strangers::Invited
                });
        }
        talk.now += SignedDuration::from_mins(rng.random_range(0..60 * 24 * 365));
        let phrases = WORLD.content.hearing().iter().map(|(phrase, _)| phrase).collect();
        Person { rng, talk, shown: vec![Press::Speak(locale).token()], phrases, locale }
    }

    /// Decides what happens next, and lets some time pass.
    pub(crate) fn does(&mut self) -> What {
        let minutes = match self.rng.random_range(0..20) {
            0..12 => 0,
            12..17 => self.rng.random_range(0..90),
            17..19 => self.rng.random_range(0..60 * 24 * 3),
            _ => self.rng.random_range(0..60 * 24 * 45),
        };
        self.talk.now += SignedDuration::from_mins(minutes) + SignedDuration::from_secs(self.rng.random_range(0..20));
        if self.talk.appointments.first().is_some_and(|next| next.at <= self.talk.now || self.rng.random_bool(0.1)) {
            let next = self.talk.appointments.remove(0);
            self.talk.now = self.talk.now.max(next.at);
            return What::Due(next);
        }
        match self.rng.random_range(0..100) {
            0..72 => What::Act(Act::Pressed(self.token())),
            72..92 => What::Act(Act::Said(self.text())),
            92..96 => What::Act(Act::Asked(Command::ALL[self.rng.random_range(0..Command::ALL.len())])),
            96 => What::Act(Act::Pressed(Press::Speak(self.locale).token())),
            _ => What::Act(Act::Arrived),
        }
    }

    /// Keeps in mind every button that was ever shown.
    pub(crate) fn remembers(&mut self) {
        let buttons = self.talk.letters.iter().flat_map(|letter| letter.message.buttons());
        self.shown.extend(buttons.filter_map(|button| match &button.does {
            Does::Press(token) => Some(token.clone()),
            Does::Open(_) => None,
        }));
    }

    /// Picks a button: mostly one of the newest, sometimes the same again, sometimes any, seldom one that never was.
    fn token(&mut self) -> Token {
        let count = self.shown.len();
        match self.rng.random_range(0..20) {
            0..14 => self.shown[count - 1 - self.rng.random_range(0..count.min(9))].clone(),
            14..16 => self.talk.dossier.last_press.clone().unwrap_or_else(|| self.shown[count - 1].clone()),
            16..19 => self.shown[self.rng.random_range(0..count)].clone(),
            _ => self.forged(),
        }
    }

    fn forged(&mut self) -> Token {
        let mut bytes = self.shown[self.rng.random_range(0..self.shown.len())].as_str().as_bytes().to_vec();
        let at = self.rng.random_range(0..bytes.len());
        bytes[at] = self.rng.random_range(b'!'..=b'~');
        if self.rng.random_bool(0.3) {
            bytes.truncate(at + 1);
        }
        let text = String::from_utf8(bytes).expect("printable ASCII");
        Token::parse(&text).expect("printable ASCII of at most 64 bytes")
    }

    fn text(&mut self) -> String {
        match self.rng.random_range(0..10) {
            0..6 => self.phrases[self.rng.random_range(0..self.phrases.len())].to_owned(),
            6..9 => ODD[self.rng.random_range(0..ODD.len())].to_owned(),
            _ => {
                let letters = ['星', 'a', '1', '*', '<', '\u{202E}', '\n', ' ', '{', '😀', '？', 'は', 'い'];
                let length = self.rng.next_u32() % 3000;
                (0..length).map(|_| letters[self.rng.random_range(0..letters.len())]).collect()
            }
        }
    }
}
