//! Bytes become text: UTF-8 with or without its mark, UTF-16 as Excel's "Unicode text", `Shift_JIS` as Excel's CSV in Japan.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::RosterFault;

/// Reads bytes as the text they most likely are; never with a sign in place of one that was lost.
pub(super) fn text(bytes: &[u8]) -> Result<String, RosterFault> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None => (guess(bytes), bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let text = text.ok_or(RosterFault::Unreadable)?;
    // A picture or a program is no text, though its bytes may decode.
    let odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    if text.contains(odd) { Err(RosterFault::Unreadable) } else { Ok(text.into_owned()) }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) {
        return UTF_8;
    }
    // Commas, tabs and line ends are one byte and a zero in UTF-16, on the side that tells its order.
    let zeros = |side: usize| bytes.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, 0) => SHIFT_JIS,
        (even, odd) if even > odd => UTF_16BE,
        _ => UTF_16LE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_is_read_from_every_encoding_excel_writes() {
        let wanted = "氏名,部署\r\n髙橋,㈱開発\r\n";
        let utf16 = |order: fn(u16) -> [u8; 2]| wanted.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        let written = [
            wanted.as_bytes().to_vec(),
            marked(&[0xef, 0xbb, 0xbf], wanted.as_bytes()),
            SHIFT_JIS.encode(wanted).0.into_owned(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            marked(&[0xff, 0xfe], &utf16(u16::to_le_bytes)),
            marked(&[0xfe, 0xff], &utf16(u16::to_be_bytes)),
        ];
        for bytes in written {
            assert_eq!(text(&bytes).as_deref(), Ok(wanted), "{bytes:02x?}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused_and_nothing_is_replaced() {
        assert_eq!(text(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(RosterFault::Unreadable));
        assert_eq!(text(&[0xef, 0xbb, 0xbf, 0xff]), Err(RosterFault::Unreadable));
        assert_eq!(text(&[0x82]), Err(RosterFault::Unreadable));
        assert_eq!(text(b""), Ok(String::new()));
    }
}
