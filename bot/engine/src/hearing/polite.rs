//! What people add to be kind: endings that change nothing, greetings, and the frames of a request.

/// Endings that leave a phrase what it is.
const SOFT: [&str; 37] = [
    "でおねがいいたします",
    "でおねがいします",
    "でございます",
    "でおねがい",
    "を選択します",
    "を選択する",
    "を選びます",
    "なんです",
    "を選択",
    "を選ぶ",
    "にします",
    "にする",
    "でーす",
    "ですな",
    "なんだ",
    "のです",
    "んです",
    "のだ",
    "んだ",
    "です",
    "っす",
    "ねえ",
    "ねぇ",
    "よお",
    "よぉ",
    "だ",
    "ね",
    "よ",
    "わ",
    "っ",
    "ぁ",
    "笑",
    "草",
    " please",
    " pls",
    " thanks",
    " thank you",
];

/// Endings that ask for something: what stands before is wanted, so it is never taken for an answer.
const ASKING: [&str; 47] = [
    "をおねがいいたします",
    "をおねがいします",
    "をしてください",
    "してください",
    "してほしい",
    "をください",
    "おねがいします",
    "を表示して",
    "を表示",
    "表示して",
    "を開いて",
    "をみせて",
    "をおしえて",
    "おしえて",
    "をしりたい",
    "がしりたい",
    "しりたい",
    "をみたい",
    "がみたい",
    "を使いたい",
    "を開く",
    "を出して",
    "をみる",
    "みせて",
    "みたい",
    "をして",
    "をする",
    "をします",
    "ください",
    "おねがい",
    "にして",
    "に変えて",
    "に変更",
    "がいい",
    "します",
    "しよう",
    "したい",
    "する",
    "して",
    "へ",
    "は",
    "を",
    "に",
    "で",
    " this question",
    " this one",
    " now",
];

/// Beginnings of a request in English.
const LEADS: [&str; 14] = [
    "please ",
    "show me ",
    "show my ",
    "show ",
    "i want to ",
    "i would like to ",
    "id like to ",
    "can i ",
    "can we ",
    "let me ",
    "lets ",
    "go to ",
    "open ",
    "the ",
];

/// Polite and wishing forms of verbs, and the form the lexicon has.
const VERBS: [(&str, &str); 8] = [
    ("します", "す"),
    ("したい", "す"),
    ("ります", "る"),
    ("りたい", "る"),
    ("めます", "める"),
    ("めたい", "める"),
    ("けます", "ける"),
    ("けたい", "ける"),
];

/// What means something else with its ending than without it: 「いやだ」 refuses where 「いや」 only denies.
const FIXED: [&str; 2] = ["いやです", "いやだ"];

/// Whole parts that say nothing about the matter.
const COURTESIES: [&str; 38] = [
    "すみません",
    "すいません",
    "ごめんなさい",
    "ごめん",
    "申し訳ありません",
    "申し訳ございません",
    "申し訳ないです",
    "恐れ入ります",
    "えっと",
    "えーと",
    "えーっと",
    "あの",
    "あのー",
    "あ",
    "あっ",
    "こんにちは",
    "おはようございます",
    "お疲れさまです",
    "お疲れ様です",
    "おつかれさまです",
    "お世話になっております",
    "おねがいします",
    "よろしくおねがいします",
    "よろしく",
    "ありがとう",
    "ありがとうございます",
    "笑",
    "w",
    "m",
    "please",
    "sorry",
    "thanks",
    "thank you",
    "hi",
    "hello",
    "well",
    "oh",
    "um",
];

/// What an ending does to the phrase before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// It only softens.
    Soft,
    /// It asks for what stands before.
    Asking,
}

/// Gives every way to take one ending off a phrase that leaves something before it.
pub(super) fn without_ending(phrase: &str) -> impl Iterator<Item = (&str, Ending)> {
    let soft = SOFT.iter().filter_map(|ending| phrase.strip_suffix(ending)).chain(lettered(phrase));
    let asking = ASKING.iter().filter_map(|ending| phrase.strip_suffix(ending));
    let rests = soft.map(|rest| (rest, Ending::Soft)).chain(asking.map(|rest| (rest, Ending::Asking)));
    rests.filter(move |(rest, _)| !rest.is_empty() && !FIXED.contains(&phrase))
}

/// Takes an ending off what follows a number; here the ending may be all that is left.
pub(super) fn number_ending(rest: &str) -> Option<&str> {
    SOFT.iter().chain(&["で"]).filter_map(|ending| rest.strip_suffix(ending)).min_by_key(|rest| rest.len())
}

/// Takes the beginning of an English request off a phrase.
pub(super) fn without_lead(phrase: &str) -> Option<&str> {
    LEADS.iter().find_map(|lead| phrase.strip_prefix(lead))
}

/// Takes a greeting or an apology off the beginning of a phrase that is written without a comma.
pub(super) fn without_courtesy(phrase: &str) -> Option<&str> {
    COURTESIES.iter().find_map(|courtesy| {
        let rest = phrase.strip_prefix(courtesy)?;
        // Short ones, such as 「あ」, are the beginning of too many other words.
        let apart = if courtesy.is_ascii() { rest.starts_with(' ') } else { courtesy.chars().count() > 3 };
        (apart && !rest.is_empty()).then(|| rest.trim_start())
    })
}

/// Tells whether a part of a text only greets, thanks or apologises.
pub(super) fn is_courtesy(part: &str) -> bool {
    COURTESIES.contains(&part)
        || without_ending(part).any(|(rest, ending)| ending == Ending::Soft && COURTESIES.contains(&rest))
}

/// Gives the plain form of a verb in its polite or wishing form: 「戻ります」 is 「戻る」.
pub(super) fn plain_verb(phrase: &str) -> Option<String> {
    VERBS.iter().find_map(|(form, plain)| Some(format!("{}{plain}", phrase.strip_suffix(form)?)))
}

/// Takes off the endings that depend on the letter before them.
fn lettered(phrase: &str) -> Option<&str> {
    let mut chars = phrase.chars();
    let last = chars.next_back()?;
    let before = chars.next_back()?;
    let softens = match last {
        // 「やめるな」 forbids, 「まだな」 only sighs.
        'な' => !"うくすつぬふむゆるぐずづぶぷ".contains(before),
        // 「ええ」 agrees, 「えー」 wonders.
        'ー' => before != 'え',
        // 「2で」 and 「一部で」 choose, 「まるで」 is another word.
        'で' => !matches!(before, 'ぁ'..='ゖ'),
        // A laugh.
        'w' => !before.is_ascii() || phrase.ends_with("ww"),
        _ => false,
    };
    softens.then(|| &phrase[..phrase.len() - last.len_utf8()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endings(phrase: &str) -> Vec<(&str, Ending)> {
        without_ending(phrase).collect()
    }

    #[test]
    fn every_ending_that_fits_is_tried() {
        assert!(endings("ぜんぜんです").contains(&("ぜんぜん", Ending::Soft)));
        assert!(endings("もどしてください").contains(&("もどして", Ending::Asking)));
        assert!(endings("すきっぷしてください").contains(&("すきっぷ", Ending::Asking)));
        assert_eq!(endings("です"), []);
    }

    #[test]
    fn an_ending_that_forbids_or_wonders_is_left_alone() {
        assert_eq!(endings("やめるな"), []);
        assert_eq!(endings("いやだ"), []);
        assert_eq!(endings("まるで"), [("まる", Ending::Asking)]);
        assert_eq!(endings("ええー"), []);
        assert_eq!(endings("まだな"), [("まだ", Ending::Soft)]);
        assert_eq!(endings("まだー"), [("まだ", Ending::Soft)]);
    }

    #[test]
    fn a_courtesy_says_nothing_and_is_not_cut_out_of_words() {
        assert!(is_courtesy("すみませんね") && is_courtesy("thanks") && !is_courtesy("はい"));
        assert_eq!(without_courtesy("すみませんわからない"), Some("わからない"));
        assert_eq!(without_courtesy("sorry no"), Some("no"));
        assert_eq!(without_courtesy("ある"), None);
        assert_eq!(without_courtesy("history"), None);
    }
}
