//! The number of a choice, as people write it: 2, 「2番」, 「二つ目」, `option 2`.

use super::polite;

const BEFORE: [&str; 5] = ["番号", "選択肢", "option ", "number ", "choice "];
const AFTER: [&str; 11] = ["番目", "ばんめ", "つ目", "つめ", "個目", "番", "ばん", "st", "nd", "rd", "th"];
const KANJI: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Reads a folded phrase as a number: at most three digits, because nothing offers a thousand choices.
pub(super) fn read(phrase: &str) -> Option<u32> {
    let phrase = BEFORE.iter().find_map(|before| phrase.strip_prefix(before)).unwrap_or(phrase);
    let (number, mut rest) = leading(phrase)?;
    rest = AFTER.iter().find_map(|after| rest.strip_prefix(after)).unwrap_or(rest);
    while !rest.is_empty() {
        rest = polite::number_ending(rest)?;
    }
    Some(number)
}

fn leading(phrase: &str) -> Option<(u32, &str)> {
    let first = phrase.chars().next()?;
    if let Some(index) = KANJI.iter().position(|kanji| *kanji == first) {
        return Some((u32::try_from(index).ok()? + 1, &phrase[first.len_utf8()..]));
    }
    let end = phrase.find(|c: char| !c.is_ascii_digit()).unwrap_or(phrase.len());
    let number = if end > 3 { None } else { phrase[..end].parse().ok() };
    Some((number?, &phrase[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_with_its_counter_and_a_polite_ending() {
        for text in
            ["2", "2番", "2番目", "2つ目", "二番", "二", "2です", "2番でおねがいします", "2にします", "option 2", "2nd"]
        {
            assert_eq!(read(text), Some(2), "{text}");
        }
        assert_eq!(read("0"), Some(0));
        assert_eq!(read("25"), Some(25));
    }

    #[test]
    fn an_amount_is_no_number_of_a_choice() {
        for text in ["2回", "2つ", "2年", "2人", "6か条", "1000", "2 3", "1-2", "50%", "二人", "一部", "番", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
