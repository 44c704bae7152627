//! Raw mode and the reading of keys: the thin part that touches the terminal.

use crate::screen::{self, Heard, PutAway, Screen};
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste};
use crossterm::{execute, terminal};
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How long a reader that nobody waits for any more may go on.
const PATIENCE: Duration = Duration::from_millis(100);

/// Shows the prompt and reads keys until they make an answer.
///
/// Whatever ends the wait, also a panic or a dropped future, takes the prompt off the screen and raw mode back.
pub(crate) async fn ask(screen: &Arc<Mutex<Screen>>) -> io::Result<Heard> {
    let waiting = Waiting::start()?;
    let _prompt = PutAway(screen);
    screen::of(screen).open_keys()?;
    let over = Arc::clone(&waiting.over);
    let shown = Arc::clone(screen);
    let heard = tokio::task::spawn_blocking(move || read(&shown, &over)).await;
    heard.unwrap_or_else(|failed| Err(io::Error::other(failed)))
}

fn read(screen: &Mutex<Screen>, over: &AtomicBool) -> io::Result<Heard> {
    while !over.load(Ordering::Relaxed) {
        if !event::poll(PATIENCE)? {
            continue;
        }
        let event = event::read()?;
        if let Some(heard) = screen::of(screen).take_key(&event)? {
            return Ok(heard);
        }
    }
    Ok(Heard::Nothing)
}

/// Raw mode, as long as it lives.
struct Waiting {
    over: Arc<AtomicBool>,
}

impl Waiting {
    fn start() -> io::Result<Waiting> {
        terminal::enable_raw_mode()?;
        let waiting = Waiting { over: Arc::new(AtomicBool::new(false)) };
        // A paste then arrives in one piece, and its line ends are not taken for Enter.
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(waiting)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // The terminal may be gone; there is nobody left to tell.
        let _ = execute!(io::stdout(), DisableBracketedPaste);
        let _ = terminal::disable_raw_mode();
    }
}
