//! Whole conversations in the terminal, against a small letter box.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use async_trait::async_trait;
use chat::{
    Acceptance, Act, Address, Button, ChatPlatform, DeliveryError, Does, Inbox, InboxError, Message, Once, Platform,
    Text, Token, Update, WorkspaceChange,
};
use console::{Console, Ending, Phrasebook, Phrases, Session, Source, Style};
use std::collections::VecDeque;
use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex};

/// Keeps updates, and answers each by the next letter of a list once somebody waits for it.
struct LetterBox {
    console: Arc<Console>,
    faults: Mutex<VecDeque<InboxError>>,
    fault_at: usize,
    offered: Mutex<usize>,
    kept: Mutex<Vec<Update>>,
    letters: Mutex<VecDeque<Message>>,
    leaving: Mutex<VecDeque<Message>>,
}

impl LetterBox {
    fn new(console: &Arc<Console>, letters: &[Message]) -> LetterBox {
        LetterBox {
            console: Arc::clone(console),
            faults: Mutex::default(),
            fault_at: 0,
            offered: Mutex::default(),
            kept: Mutex::default(),
            letters: Mutex::new(letters.iter().cloned().collect()),
            leaving: Mutex::default(),
        }
    }

    /// Fails with these faults, from the given offer on.
    fn failing(self, fault_at: usize, faults: &[InboxError]) -> LetterBox {
        LetterBox { fault_at, faults: Mutex::new(faults.iter().copied().collect()), ..self }
    }

    fn acts(&self) -> Vec<Act> {
        self.kept.lock().unwrap().iter().map(|update| update.act.clone()).collect()
    }
}

#[async_trait]
impl Inbox for LetterBox {
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
        let mut offered = self.offered.lock().unwrap();
        *offered += 1;
        if *offered > self.fault_at
            && let Some(fault) = self.faults.lock().unwrap().pop_front()
        {
            return Err(fault);
        }
        self.kept.lock().unwrap().push(update);
        self.leaving.lock().unwrap().extend(self.letters.lock().unwrap().pop_front());
        Ok(Acceptance::New)
    }

    async fn changed(&self, _: WorkspaceChange) -> Result<Acceptance, InboxError> {
        Ok(Acceptance::Duplicate)
    }

    async fn settled(&self, address: &Address) {
        loop {
            let letter = self.leaving.lock().unwrap().pop_front();
            let Some(letter) = letter else { return };
            self.console.deliver(address, &letter, &once()).await.unwrap();
        }
    }
}

fn once() -> Once {
    Once("letter.1".into())
}

#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Paper {
    fn read(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn phrases() -> Phrases {
    Phrases {
        farewell: "ここまで保存しました。".into(),
        not_utf8: "読めない行でした。".into(),
        too_long: "長すぎる行でした。".into(),
        full: "ディスクがいっぱいです。".into(),
        read_only: "書き込めません。".into(),
        busy: "混み合っています。".into(),
        broken: "記録できませんでした。".into(),
        choose: "番号か、ことばで答えてください。".into(),
        saved: "保存しました。".into(),
        unsaved: "保存できませんでした。".into(),
        prompt: "> ".into(),
    }
}

fn phrasebook() -> Phrasebook {
    Arc::new(phrases)
}

fn press(label: &str, token: &str) -> Button {
    Button { label: label.to_owned(), does: Does::Press(Token::parse(token).unwrap()) }
}

fn question(number: usize) -> Message {
    let choice = |label, at| press(label, &format!("a.{number}.{at}"));
    let choices = vec![choice("○ 実施している", 0), choice("△ 一部実施", 1), choice("× していない", 2)];
    let page = Button { label: "公式の資料".into(), does: Does::Open("https://www.ipa.go.jp/".into()) };
    let text = Text::parse(&format!("**{number}/25** 更新していますか。"), &[]);
    Message { text, rows: vec![choices, vec![choice("スキップ", 8), page]], ..Message::default() }
}

fn on(style: Style, input: &[u8]) -> (Arc<Console>, Paper) {
    let paper = Paper::default();
    let input = Cursor::new(input.to_vec());
    (Arc::new(Console::on(style, phrasebook(), Session("s1".into()), input, paper.clone())), paper)
}

fn by_hand() -> Style {
    Style { source: Source::Keyboard, ..Style::script() }
}

fn pressed(token: &str) -> Act {
    Act::Pressed(Token::parse(token).unwrap())
}

fn said(words: &str) -> Act {
    Act::Said(words.to_owned())
}

#[tokio::test]
async fn a_recorded_session_reads_like_a_conversation() {
    let (console, paper) = on(Style::script(), "１\n△ 一部実施\n\nたぶん\n".as_bytes());
    let inbox = LetterBox::new(&console, &[question(1), question(2), question(3)]);
    console.listen(&inbox).await.unwrap();
    assert_eq!(inbox.acts(), [Act::Arrived, pressed("a.1.0"), pressed("a.2.1"), said("たぶん")]);
    assert_eq!(console.how_it_ended(), Some(Ending::EndOfInput));
    assert_eq!(
        paper.read(),
        "1/25 更新していますか。

  1. ○ 実施している   2. △ 一部実施   3. × していない
  4. スキップ   5. 公式の資料

番号か、ことばで答えてください。
> 1. ○ 実施している

2/25 更新していますか。

  1. ○ 実施している   2. △ 一部実施   3. × していない
  4. スキップ   5. 公式の資料

番号か、ことばで答えてください。
> 2. △ 一部実施

3/25 更新していますか。

  1. ○ 実施している   2. △ 一部実施   3. × していない
  4. スキップ   5. 公式の資料

番号か、ことばで答えてください。
>\u{20}
> たぶん
>\u{20}

ここまで保存しました。
"
    );
}

#[tokio::test]
async fn every_update_has_a_key_of_its_own_and_comes_from_the_same_person() {
    let (console, _) = on(Style::script(), "1\n1\n".as_bytes());
    let inbox = LetterBox::new(&console, &[question(1)]);
    console.listen(&inbox).await.unwrap();
    let kept = inbox.kept.lock().unwrap();
    let keys: Vec<&str> = kept.iter().map(|update| update.key.0.as_str()).collect();
    assert_eq!(keys, ["console:s1:1", "console:s1:2", "console:s1:3"]);
    for update in kept.iter() {
        assert_eq!(update.from, Address::private(Platform::Console, "local", "me"));
        assert_eq!((&update.account.workspace, update.account.id.as_str()), (&update.from.workspace, "me"));
    }
}

#[tokio::test]
async fn a_page_is_shown_and_nothing_is_handed_in() {
    let (console, paper) = on(Style::script(), "5\n1\n".as_bytes());
    let inbox = LetterBox::new(&console, &[question(1)]);
    console.listen(&inbox).await.unwrap();
    assert_eq!(inbox.acts(), [Act::Arrived, pressed("a.1.0")]);
    assert!(paper.read().contains("> 5. 公式の資料\n\n公式の資料 (https://www.ipa.go.jp/)\n"), "{}", paper.read());
}

#[tokio::test]
async fn a_message_without_choices_leaves_those_above_it_valid() {
    let (console, paper) = on(Style::script(), "なに\n3\n".as_bytes());
    let why = Message::plain(Text::parse("古いままだと、ねらわれます。", &[]));
    let inbox = LetterBox::new(&console, &[question(1), why]);
    console.listen(&inbox).await.unwrap();
    assert_eq!(inbox.acts(), [Act::Arrived, said("なに"), pressed("a.1.2")]);
    assert!(paper.read().contains("ねらわれます。\n\n  1. ○ 実施している"), "{}", paper.read());
}

#[tokio::test]
async fn a_line_that_cannot_be_read_is_told_and_the_next_one_counts() {
    let mut input = b"\x82\xcd\x82\xa2\n".to_vec();
    input.extend(vec![b'x'; 70_000]);
    input.extend(b"\n2\n");
    let (console, paper) = on(Style::script(), &input);
    let inbox = LetterBox::new(&console, &[question(1)]);
    console.listen(&inbox).await.unwrap();
    assert_eq!(inbox.acts(), [Act::Arrived, pressed("a.1.1")]);
    assert!(paper.read().contains("\n読めない行でした。\n") && paper.read().contains("\n長すぎる行でした。\n"));
}

#[tokio::test]
async fn a_script_is_stopped_at_the_answer_that_could_not_be_kept() {
    for (fault, sentence) in [
        (InboxError::Full, phrases().full),
        (InboxError::ReadOnly, phrases().read_only),
        (InboxError::Broken, phrases().broken),
    ] {
        let (console, paper) = on(Style::script(), "1\n2\n3\n".as_bytes());
        let inbox = LetterBox::new(&console, &[question(1), question(2)]).failing(2, &[fault]);
        console.listen(&inbox).await.unwrap();
        assert_eq!(inbox.acts(), [Act::Arrived, pressed("a.1.0")]);
        assert_eq!(console.how_it_ended(), Some(Ending::CouldNotKeep));
        assert!(paper.read().ends_with(&format!("> 2. △ 一部実施\n\n{sentence}\n")), "{}", paper.read());
        assert!(!paper.read().contains(&phrases().farewell));
    }
}

#[tokio::test]
async fn a_busy_letter_box_is_offered_a_scripts_answer_again_under_the_same_key() {
    let (console, _) = on(Style::script(), "1\n".as_bytes());
    let inbox = LetterBox::new(&console, &[question(1)]).failing(1, &[InboxError::Busy; 2]);
    console.listen(&inbox).await.unwrap();
    assert_eq!(inbox.acts(), [Act::Arrived, pressed("a.1.0")]);
    assert_eq!(inbox.kept.lock().unwrap()[1].key.0, "console:s1:2");

    let (console, paper) = on(Style::script(), "1\n2\n".as_bytes());
    let inbox = LetterBox::new(&console, &[question(1)]).failing(1, &[InboxError::Busy; 3]);
    console.listen(&inbox).await.unwrap();
    assert_eq!((inbox.acts(), console.how_it_ended()), (vec![Act::Arrived], Some(Ending::CouldNotKeep)));
    assert!(paper.read().ends_with(&format!("\n{}\n", phrases().busy)));
}

#[tokio::test]
async fn a_person_can_try_again_with_the_same_choices() {
    let (console, paper) = on(by_hand(), "1\n1\n".as_bytes());
    let inbox = LetterBox::new(&console, &[question(1), question(2)]).failing(1, &[InboxError::Full]);
    console.listen(&inbox).await.unwrap();
    assert_eq!(inbox.acts(), [Act::Arrived, pressed("a.1.0")]);
    assert_eq!(console.how_it_ended(), Some(Ending::EndOfInput));
    assert!(paper.read().contains("ディスクがいっぱいです。\n\n  1. ○ 実施している"), "{}", paper.read());
}

#[tokio::test]
async fn whoever_could_not_come_in_knocks_again_with_enter() {
    let (console, _) = on(by_hand(), "\n".as_bytes());
    let inbox = LetterBox::new(&console, &[question(1)]).failing(0, &[InboxError::Busy]);
    console.listen(&inbox).await.unwrap();
    assert_eq!(inbox.acts(), [Act::Arrived]);
}

#[tokio::test]
async fn a_letter_that_arrives_at_the_prompt_is_shown_and_its_choices_count() {
    let paper = Paper::default();
    let (input, mut hand) = io::pipe().unwrap();
    let console = Arc::new(Console::on(by_hand(), phrasebook(), Session("s1".into()), input, paper.clone()));
    let inbox = Arc::new(LetterBox::new(&console, &[question(1)]));
    let listening = tokio::spawn({
        let (console, inbox) = (Arc::clone(&console), Arc::clone(&inbox));
        async move { console.listen(&*inbox).await }
    });
    while !paper.read().ends_with("> ") {
        tokio::task::yield_now().await;
    }
    let reminder =
        Message {
            text: Text::parse("お知らせ", &[]), rows: vec![vec![press("続ける", "go")]], ..Message::default()
        };
    console.deliver(&Console::address(), &reminder, &once()).await.unwrap();
    hand.write_all("続ける\n".as_bytes()).unwrap();
    drop(hand);
    listening.await.unwrap().unwrap();
    assert_eq!(inbox.acts(), [Act::Arrived, pressed("go")]);
    assert!(paper.read().contains("> \n\nお知らせ\n\n  1. 続ける\n\n"), "{}", paper.read());
}

#[tokio::test]
async fn the_words_of_the_terminal_follow_the_persons_language() {
    let spoken = Arc::new(Mutex::new(phrases()));
    let asked = Arc::clone(&spoken);
    let phrasebook: Phrasebook = Arc::new(move || asked.lock().unwrap().clone());
    let paper = Paper::default();
    let console = Console::on(Style::script(), phrasebook, Session("s1".into()), Cursor::new(b""), paper.clone());
    let console = Arc::new(console);
    let inbox = LetterBox::new(&console, &[]);
    spoken.lock().unwrap().farewell = "All is saved.".into();
    console.listen(&inbox).await.unwrap();
    assert!(paper.read().ends_with("\nAll is saved.\n"), "{}", paper.read());
}

#[tokio::test]
async fn nobody_else_can_be_reached_in_a_terminal() {
    let (console, paper) = on(Style::script(), b"");
    for other in [
        Address::shared(Platform::Console, "local", "me"),
        Address::private(Platform::Console, "local", "you"),
        Address::private(Platform::Slack, "local", "me"),
    ] {
        assert_eq!(console.deliver(&other, &question(1), &once()).await, Err(DeliveryError::Unreachable));
    }
    assert_eq!(paper.read(), "");
}

#[tokio::test]
async fn a_closed_output_is_nobody_there() {
    let (reader, output) = io::pipe().unwrap();
    drop(reader);
    let console = Console::on(Style::script(), phrasebook(), Session("s1".into()), Cursor::new(b""), output);
    let refused = console.deliver(&Console::address(), &question(1), &once()).await;
    assert_eq!(refused, Err(DeliveryError::Unreachable));
}
