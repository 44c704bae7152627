//! Lines of input, bounded and checked.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::thread;
use tokio::sync::mpsc;

/// The most bytes a line may have.
pub(crate) const MAX: usize = 64 * 1024;

/// One line of input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    /// What was typed, without its line end and without control characters.
    Typed(String),
    /// The line is not UTF-8.
    NotUtf8,
    /// The line has more than [`MAX`] bytes.
    TooLong,
}

/// Lines as they arrive.
///
/// They are read on a thread of their own, which the process need not wait for: a read from a terminal cannot be called
/// back, and a runtime that waits for it would hang after Ctrl-C until somebody presses Enter.
pub(crate) struct Lines {
    unread: Option<Box<dyn Read + Send>>,
    arriving: Option<mpsc::Receiver<io::Result<Entry>>>,
}

impl Lines {
    pub(crate) fn from(input: impl Read + Send + 'static) -> Lines {
        Lines { unread: Some(Box::new(input)), arriving: None }
    }

    /// Waits for the next line; nothing at the end of input. No line is lost when the future is dropped.
    pub(crate) async fn next(&mut self) -> io::Result<Option<Entry>> {
        if let Some(input) = self.unread.take() {
            self.arriving = Some(start(input)?);
        }
        match &mut self.arriving {
            Some(lines) => lines.recv().await.transpose(),
            None => Ok(None),
        }
    }
}

fn start(input: Box<dyn Read + Send>) -> io::Result<mpsc::Receiver<io::Result<Entry>>> {
    let (sender, receiver) = mpsc::channel(1);
    let read = move || {
        let mut input = BufReader::new(input);
        while let Some(entry) = read_entry(&mut input).transpose() {
            let failed = entry.is_err();
            if sender.blocking_send(entry).is_err() || failed {
                return;
            }
        }
    };
    thread::Builder::new().name("console-lines".to_owned()).spawn(read)?;
    Ok(receiver)
}

/// Reads one line and keeps no more than [`MAX`] bytes of it; nothing at the end of input.
fn read_entry(input: &mut impl BufRead) -> io::Result<Option<Entry>> {
    let mut line = Vec::new();
    let mut length = 0;
    loop {
        let bytes = match input.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if bytes.is_empty() {
            return Ok((length > 0).then(|| entry(line, length)));
        }
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let part = &bytes[..end.unwrap_or(bytes.len())];
        let kept = part.len().min(MAX - line.len());
        line.extend_from_slice(&part[..kept]);
        length += part.len();
        let used = part.len() + usize::from(end.is_some());
        input.consume(used);
        if end.is_some() {
            return Ok(Some(entry(line, length)));
        }
    }
}

fn entry(line: Vec<u8>, length: usize) -> Entry {
    if length > MAX {
        return Entry::TooLong;
    }
    match String::from_utf8(line) {
        Ok(line) => Entry::Typed(typed(&line)),
        Err(_) => Entry::NotUtf8,
    }
}

/// Drops what no person types on purpose: control characters, and the mark some editors put before a file.
pub(crate) fn typed(line: &str) -> String {
    crate::render::harmless(line.trim_start_matches('\u{feff}')).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mut bytes: &[u8]) -> Vec<Entry> {
        std::iter::from_fn(|| read_entry(&mut bytes).expect("memory is always readable")).collect()
    }

    fn words(words: &str) -> Entry {
        Entry::Typed(words.to_owned())
    }

    #[test]
    fn lines_lose_their_ends_and_nothing_else() {
        let read = read("\u{feff}はい\r\n\n  戻る  \n最後".as_bytes());
        assert_eq!(read, [words("はい"), words(""), words("戻る"), words("最後")]);
    }

    #[test]
    fn a_line_that_is_not_utf8_is_told_apart_and_the_next_one_is_read() {
        assert_eq!(read(b"\x82\xcd\x82\xa2\n1\n"), [Entry::NotUtf8, words("1")]);
    }

    #[test]
    fn a_line_without_an_end_is_not_kept_in_memory() {
        let mut long = vec![b'x'; 3 * MAX];
        long.extend_from_slice(b"\nok\n");
        assert_eq!(read(&long), [Entry::TooLong, words("ok")]);
        assert_eq!(read(&vec![b'x'; MAX + 1]), [Entry::TooLong]);
        assert_eq!(read(&vec![b'x'; MAX]), [words(&"x".repeat(MAX))]);
    }

    #[test]
    fn keys_a_line_cannot_use_are_dropped() {
        assert_eq!(read(b"1\x1b[A\x00\n"), [words("1[A")]);
    }

    #[tokio::test]
    async fn lines_arrive_from_a_real_pipe_until_it_is_closed() {
        let (reader, mut writer) = io::pipe().expect("a pipe can be opened");
        let mut lines = Lines::from(reader);
        io::Write::write_all(&mut writer, b"1\n2").expect("the pipe is open");
        drop(writer);
        assert_eq!(lines.next().await.expect("it is readable"), Some(words("1")));
        assert_eq!(lines.next().await.expect("it is readable"), Some(words("2")));
        assert_eq!(lines.next().await.expect("it is readable"), None);
        assert_eq!(lines.next().await.expect("it is readable"), None);
    }
}
