//! Prompt, answer, letter box, and again.

use crate::keys;
use crate::screen::{Heard, PutAway};
use crate::{Console, Ending, Input, Phrases, Source};
use chat::{Act, Inbox, InboxError, ListenError, Span, Text, Update, UpdateKey};
use std::io;
use std::pin::pin;
use std::sync::atomic::Ordering;

/// How often a script's answer is offered to a busy letter box, which waits by itself each time.
const TRIES: usize = 3;

/// Waits for Ctrl-C.
pub(crate) async fn interrupt() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without the signal the process is simply stopped by it, which loses nothing either.
        std::future::pending::<()>().await;
    }
}

/// Leads the conversation until the person leaves or a script has to be stopped.
pub(crate) async fn converse(
    console: &Console,
    inbox: &dyn Inbox,
    interrupt: impl Future<Output = ()> + Send,
) -> Result<Ending, ListenError> {
    // One and the same future for the whole conversation: between two of them a Ctrl-C would go unheard.
    let mut interrupt = pin!(interrupt);
    let mut input = console.input.lock().await;
    let mut arrived = false;
    let mut act = Some(Act::Arrived);
    loop {
        if let Some(act) = act.take() {
            console.screen().heard();
            let arriving = act == Act::Arrived;
            // Never given up half-way: afterwards it must be certain whether the answer is kept.
            match hand_in(console, inbox, act).await {
                Ok(()) => arrived |= arriving,
                Err(error) => {
                    say(console, |phrases| phrases.sorry(error))?;
                    if console.source == Source::Script {
                        return Ok(Ending::CouldNotKeep);
                    }
                }
            }
            tokio::select! {
                biased;
                () = &mut interrupt => return farewell(console, Ending::Interrupted),
                () = inbox.settled(&console.address) => {}
            }
        }
        let heard = tokio::select! {
            biased;
            () = &mut interrupt => return farewell(console, Ending::Interrupted),
            heard = ask(console, &mut input) => heard.map_err(|error| lost(&error))?,
        };
        match heard {
            Heard::Pressed(token) => act = Some(Act::Pressed(token)),
            Heard::Said(words) => act = Some(Act::Said(words)),
            // Whoever could not even come in knocks again with Enter.
            Heard::Nothing => act = (!arrived).then_some(Act::Arrived),
            Heard::Page(page) => console.screen().remark(&page).map_err(|error| lost(&error))?,
            Heard::NotUtf8 => say(console, |phrases| phrases.not_utf8)?,
            Heard::TooLong => say(console, |phrases| phrases.too_long)?,
            Heard::Left(ending) => return farewell(console, ending),
        }
    }
}

async fn ask(console: &Console, input: &mut Input) -> io::Result<Heard> {
    match input {
        Input::Keys => keys::terminal::ask(&console.screen).await,
        Input::Lines(lines) => {
            let _prompt = PutAway(&console.screen);
            console.screen().open_line()?;
            let entry = lines.next().await?;
            console.screen().take_line(entry)
        }
    }
}

async fn hand_in(console: &Console, inbox: &dyn Inbox, act: Act) -> Result<(), InboxError> {
    let number = console.handed_in.fetch_add(1, Ordering::Relaxed) + 1;
    let update = Update {
        key: UpdateKey(format!("console:{}:{number}", console.session.0)),
        from: console.address.clone(),
        account: console.account.clone(),
        act,
        name: None,
    };
    let tries = match console.source {
        Source::Script => TRIES,
        Source::Keyboard => 1,
    };
    let mut kept = inbox.accept(update.clone()).await;
    for _ in 1..tries {
        if kept != Err(InboxError::Busy) {
            break;
        }
        kept = inbox.accept(update.clone()).await;
    }
    match kept {
        Ok(acceptance) => tracing::debug!(update.key = %update.key, ?acceptance, "an answer is written down"),
        Err(error) => tracing::warn!(update.key = %update.key, %error, "an answer could not be written down"),
    }
    kept.map(|_| ())
}

fn farewell(console: &Console, ending: Ending) -> Result<Ending, ListenError> {
    say(console, |phrases| phrases.farewell)?;
    Ok(ending)
}

fn say(console: &Console, which: impl FnOnce(Phrases) -> String) -> Result<(), ListenError> {
    let mut screen = console.screen();
    let sentence = which(screen.phrases());
    screen.remark(&Text { spans: vec![Span::Plain(sentence)] }).map_err(|error| lost(&error))
}

fn lost(error: &io::Error) -> ListenError {
    ListenError::Lost(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Phrasebook, Session, Style};
    use async_trait::async_trait;
    use chat::{Acceptance, Address, WorkspaceChange};
    use std::sync::{Arc, Mutex};
    use std::task::Poll;

    #[derive(Default)]
    struct LetterBox(Mutex<Vec<Act>>);

    #[async_trait]
    impl Inbox for LetterBox {
        async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
            self.0.lock().expect("no test panics here").push(update.act);
            Ok(Acceptance::New)
        }

        async fn changed(&self, _: WorkspaceChange) -> Result<Acceptance, InboxError> {
            Ok(Acceptance::Duplicate)
        }

        async fn settled(&self, _: &Address) {}
    }

    #[tokio::test]
    async fn control_c_at_the_prompt_leaves_politely() {
        let phrases: Phrasebook = Arc::new(|| Phrases {
            farewell: "またどうぞ。".into(),
            not_utf8: String::new(),
            too_long: String::new(),
            full: String::new(),
            read_only: String::new(),
            busy: String::new(),
            broken: String::new(),
            choose: String::new(),
            saved: "保存しました。".into(),
            unsaved: "保存できませんでした。".into(),
            prompt: "> ".into(),
        });
        let (input, hand) = io::pipe().expect("a pipe can be opened");
        let (mut shown, output) = io::pipe().expect("a pipe can be opened");
        let console = Console::on(Style::script(), phrases, Session("s".into()), input, output);
        let inbox = LetterBox::default();
        // Asked first while the answer settles, then at the prompt before it is drawn, then whenever it likes.
        let mut looks = 0;
        let interrupt = std::future::poll_fn(|context| {
            looks += 1;
            context.waker().wake_by_ref();
            if looks > 2 { Poll::Ready(()) } else { Poll::Pending }
        });
        let ending = converse(&console, &inbox, interrupt).await.expect("the pipe is open");
        drop((console, hand));
        assert_eq!(ending, Ending::Interrupted);
        assert_eq!(*inbox.0.lock().expect("no test panics here"), [Act::Arrived]);
        assert_eq!(io::read_to_string(&mut shown).expect("it is text"), "> \n\nまたどうぞ。\n");
    }
}
