//! The real program, spoken to through pipes as a person at a line prompt does.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

/// The top of the repository.
const TOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// How long the program may be silent before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(30);

/// Finds the program, and has it built as the tests are, so that no test speaks to yesterday's.
///
/// # Panics
/// Panics if it cannot be built. `HOSHIMORI_PROGRAM` names another one to test.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| env::var_os("HOSHIMORI_PROGRAM").map_or_else(build, PathBuf::from))
}

fn build() -> PathBuf {
    let test = env::current_exe().expect("this test is a program");
    // target/PROFILE/deps/suites-…
    let folder = test.parent().and_then(Path::parent).expect("cargo builds tests into a folder of the profile");
    let program = folder.join("hoshimori");
    if is_fresh(&program) {
        return program;
    }
    let profile = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let profile = if profile == "debug" { "dev" } else { profile };
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What describes this test's own package would let build scripts run anew, and half of the libraries with them.
    for (name, _) in env::vars_os() {
        let about_a_package = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
        if name.to_str().is_some_and(|name| about_a_package.iter().any(|start| name.starts_with(start))) {
            cargo.env_remove(name);
        }
    }
    let built = cargo
        .args([
            "build",
            "--offline",
            "--quiet",
            "--workspace",
            "--bin",
            "hoshimori",
            "--profile",
            profile,
            "--target-dir",
        ])
        .arg(folder.parent().expect("a profile lies in a target folder"))
        .current_dir(TOP)
        .status();
    assert!(built.is_ok_and(|status| status.success()), "the program cannot be built");
    program
}

/// Tells whether the program is newer than all it is made of: then cargo need not be asked, test by test.
fn is_fresh(program: &Path) -> bool {
    let Ok(built) = fs::metadata(program).and_then(|program| program.modified()) else { return false };
    let mut waiting: Vec<PathBuf> =
        ["Cargo.toml", "Cargo.lock", "adapters", "bot", "content"].map(|name| Path::new(TOP).join(name)).into();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("the repository can be read");
            let entries = entries.map(|entry| entry.expect("the repository can be read").path());
            waiting.extend(entries.filter(|path| !path.ends_with("tests")));
        } else if fs::metadata(&path).and_then(|file| file.modified()).is_ok_and(|changed| changed > built) {
            return false;
        }
    }
    true
}

/// Makes the command that runs the program on a folder, in Japanese and with a quiet log.
pub fn command(data: &Path) -> Command {
    let mut command = Command::new(program());
    command.arg("--data").arg(data);
    speaking(&mut command, "ja_JP.UTF-8");
    command
}

/// Sets the language of the machine for a program.
pub fn speaking(command: &mut Command, language: &str) {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "HOSHIMORI_LOG", "LD_PRELOAD"] {
        command.env_remove(name);
    }
    command.env("LANG", language);
}

/// What a program said and how it ended, after it was given its whole input at once.
#[derive(Debug)]
pub struct Said {
    /// How it ended.
    pub status: ExitStatus,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

impl Said {
    /// Tells the exit code; -1 if it was killed.
    pub fn code(&self) -> i32 {
        self.status.code().unwrap_or(-1)
    }
}

/// Runs a program to its end on a prepared input.
///
/// # Panics
/// Panics if it cannot be started, or writes anything but UTF-8.
pub fn run(command: &mut Command, input: &[u8]) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program is built");
    let mut pipe = child.stdin.take().expect("it was piped");
    let input = input.to_vec();
    // Both ends at once: a full pipe must not stop either.
    let writer = thread::spawn(move || {
        // A program that ends early closes its input.
        let _ = pipe.write_all(&input);
    });
    let output = child.wait_with_output().expect("it was started");
    writer.join().expect("writing does not panic");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    Said { status: output.status, out: text(output.stdout), err: text(output.stderr) }
}

/// A conversation with the running program.
pub struct Talk {
    child: Child,
    input: ChildStdin,
    arriving: Receiver<Vec<u8>>,
    heard: Vec<u8>,
}

/// What came of waiting for the program.
#[derive(Debug)]
pub enum Waited {
    /// It said this and prompts.
    Prompt(Screen),
    /// It is still at it.
    Busy,
    /// It ended, after saying this.
    Ended(String),
}

/// What was said up to a prompt.
#[derive(Clone, Debug)]
pub struct Screen(pub String);

impl Talk {
    /// Starts a conversation.
    ///
    /// # Panics
    /// Panics if the program cannot be started.
    pub fn open(command: &mut Command) -> Talk {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the program is built");
        let input = child.stdin.take().expect("it was piped");
        let mut output = child.stdout.take().expect("it was piped");
        let (sender, arriving) = sync_channel(64);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        Talk { child, input, arriving, heard: Vec::new() }
    }

    /// Waits for the prompt, each time no longer than `patience` for the next piece of it.
    pub fn wait(&mut self, patience: Duration) -> Waited {
        loop {
            if self.heard.ends_with(b"\n> ") || self.heard == b"> " {
                return Waited::Prompt(Screen(self.take()));
            }
            match self.arriving.recv_timeout(patience) {
                Ok(bytes) => self.heard.extend(bytes),
                Err(RecvTimeoutError::Timeout) => return Waited::Busy,
                Err(RecvTimeoutError::Disconnected) => return Waited::Ended(self.take()),
            }
        }
    }

    /// Waits for the prompt.
    ///
    /// # Panics
    /// Panics if it does not come.
    pub fn prompt(&mut self) -> Screen {
        match self.wait(PATIENCE) {
            Waited::Prompt(screen) => screen,
            Waited::Busy => panic!("no prompt came; the program said:\n{}", self.take()),
            Waited::Ended(said) => panic!("the program ended; it said:\n{said}"),
        }
    }

    /// Types a line.
    pub fn say(&mut self, line: &str) {
        // A program that was stopped in this moment does not read any more; the next wait tells.
        let _ = writeln!(self.input, "{line}").and_then(|()| self.input.flush());
    }

    /// Stops the program as `kill -9` does, waits until it is gone, and returns what it had still said.
    ///
    /// # Panics
    /// Panics if the system refuses.
    pub fn kill(mut self) -> String {
        self.child.kill().expect("it is our own child");
        self.child.wait().expect("it was started");
        while let Ok(bytes) = self.arriving.recv() {
            self.heard.extend(bytes);
        }
        self.take()
    }

    /// Ends the input, and returns how the program ended and what it had still said.
    ///
    /// # Panics
    /// Panics if it does not end.
    pub fn leave(self) -> (ExitStatus, String) {
        let Talk { mut child, input, arriving, mut heard } = self;
        drop(input);
        while let Ok(bytes) = arriving.recv_timeout(PATIENCE) {
            heard.extend(bytes);
        }
        (child.wait().expect("it was started"), String::from_utf8_lossy(&heard).into_owned())
    }

    fn take(&mut self) -> String {
        String::from_utf8_lossy(&std::mem::take(&mut self.heard)).into_owned()
    }
}

impl Screen {
    /// Lists the numbered choices that stand last.
    pub fn choices(&self) -> Vec<(usize, &str)> {
        let from = self.0.trim_end_matches("> ").trim_end();
        // The choices stand above the hint, as the last lines that begin with blanks and a number.
        let block = from.lines().rev().skip(1).skip_while(|line| line.is_empty());
        let mut block: Vec<&str> = block.take_while(|line| line.starts_with("  ")).collect();
        block.reverse();
        block.into_iter().flat_map(|line| line.split("  ")).filter_map(|entry| choice(entry.trim())).collect()
    }

    /// Finds the number of the choice whose label contains some words.
    pub fn number(&self, words: &str) -> Option<usize> {
        self.choices().into_iter().find(|(_, label)| label.contains(words)).map(|(number, _)| number)
    }

    /// Tells which question of 25 is open.
    pub fn question(&self) -> Option<usize> {
        let open = self.number("○")?;
        let line = self.0.lines().rev().find(|line| line.contains("/25 ・"))?;
        (open == 1).then(|| line.split('/').next()?.trim().parse().ok()).flatten()
    }
}

fn choice(entry: &str) -> Option<(usize, &str)> {
    let (number, label) = entry.split_once(". ")?;
    Some((number.parse().ok()?, label))
}

/// Puts words in front of the system's own way to load libraries, for [`crate::power`].
pub(crate) fn preload(command: &mut Command, library: &Path, folder: &Path, shadow: &Path) {
    command.env("LD_PRELOAD", OsString::from(library)).env("POWERCUT_FOLDER", folder).env("POWERCUT_SHADOW", shadow);
}
