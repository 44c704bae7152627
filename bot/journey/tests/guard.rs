//! Sentences about the stars that claim too much, and others that are right (CT10).

use journey::{Claim, Find, WordingAdvice, check_wording};

/// One phrase a line: what it claims or `right`, a tab, and the phrase.
const PHRASES: &str = include_str!("guard.tsv");

fn phrases() -> Vec<(Option<Claim>, &'static str)> {
    let read = |line: &'static str| {
        let (claim, phrase) = line.split_once('\t').unwrap_or_else(|| panic!("{line}: no tab"));
        let claim = match claim {
            "right" => None,
            claim => Some(Claim::parse(claim).unwrap_or_else(|| panic!("{claim} is no claim"))),
        };
        (claim, phrase)
    };
    PHRASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(read).collect()
}

#[test]
fn wrong_phrases_are_found_and_right_ones_pass() {
    let phrases = phrases();
    let wrong = phrases.iter().filter(|(claim, _)| claim.is_some()).count();
    assert!(wrong >= 20 && phrases.len() - wrong >= 20, "{wrong} of {} are wrong", phrases.len());
    let differences: Vec<String> = phrases
        .iter()
        .filter_map(|(expected, phrase)| {
            let found: Vec<Claim> = check_wording(phrase).into_iter().map(|find| find.claim).collect();
            let fits = match expected {
                Some(claim) => found.contains(claim),
                None => found.is_empty(),
            };
            (!fits).then(|| format!("{phrase}: {expected:?} expected, {found:?} found"))
        })
        .collect();
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
}

#[test]
fn every_claim_and_every_advice_has_a_phrase() {
    let claims: Vec<Claim> = phrases().into_iter().filter_map(|(claim, _)| claim).collect();
    for claim in Claim::ALL {
        assert!(claims.contains(&claim), "{claim:?}");
    }
    for advice in WordingAdvice::ALL {
        assert!(claims.iter().any(|claim| claim.advice() == advice), "{advice:?}");
    }
}

#[test]
fn a_find_names_the_sentence_as_it_was_written() {
    let text = "当社について。ＳＥＣＵＲＩＴＹ　ＡＣＴＩＯＮ一つ星の認定を取得しました！ 今後も努めます。";
    let sentence = "ＳＥＣＵＲＩＴＹ ＡＣＴＩＯＮ一つ星の認定を取得しました！".to_owned();
    assert_eq!(check_wording(text), [Find { sentence, claim: Claim::Certified }], "one advice is given once");
}

#[test]
fn a_page_with_two_faults_has_two_finds_in_order() {
    let text = "二つ星を取得しています。これはIPA公認です。ISMSの認証も取得しています。★3相当の対策です。";
    let found: Vec<Claim> = check_wording(text).into_iter().map(|find| find.claim).collect();
    assert_eq!(found, [Claim::Obtained, Claim::Endorsed, Claim::Equivalent]);
}

#[test]
fn nothing_written_makes_it_fail() {
    for text in ["", "。。。", "★", "★★★★★", "認定", "取得", "★3", "not", "🌟認定🌟", "ﾞ★ﾞ認証"]
    {
        let _ = check_wording(text).len();
    }
    assert_eq!(check_wording(&"★認定".repeat(1000)).len(), 1);
}
