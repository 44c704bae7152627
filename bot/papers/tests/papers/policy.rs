//! The policy: what it refuses, what its hash follows, and that its words are its own.

use crate::office::{paragraphs, parts};
use crate::samples::{CONTENT, line, policy_fields};
use content::Locale;
use jiff::civil::date;
use papers::{Clause, Entrusted, Policy, PolicyFault, PolicyFields, Standard};

#[test]
fn a_policy_without_clauses_or_with_dates_turned_round_is_refused() {
    let none = PolicyFields { clauses: Vec::new(), ..policy_fields() };
    assert_eq!(Policy::new(none), Err(PolicyFault::NoClause));
    let mut twice = policy_fields();
    twice.clauses.push(Clause::Standard(Standard::Law));
    assert_eq!(Policy::new(twice), Err(PolicyFault::Twice(Standard::Law)));
    let (enacted, revised) = (date(2026, 12, 1), date(2026, 11, 30));
    let before = PolicyFields { enacted, revised: Some(revised), ..policy_fields() };
    assert_eq!(Policy::new(before), Err(PolicyFault::RevisedBefore { enacted, revised }));
}

#[test]
fn the_hash_follows_every_field_and_nothing_else() {
    let hash = |fields: PolicyFields| Policy::new(fields).unwrap().text_hash(&CONTENT);
    let first = hash(policy_fields());
    assert_eq!(first, hash(policy_fields()));
    let changed = [
        PolicyFields { company: line("株式会社星空"), ..policy_fields() },
        PolicyFields { title: line("代表取締役"), ..policy_fields() },
        PolicyFields { representative: line("山田 次郎"), ..policy_fields() },
        PolicyFields { enacted: date(2026, 12, 2), ..policy_fields() },
        PolicyFields { revised: Some(date(2027, 1, 5)), ..policy_fields() },
        PolicyFields { contact: line("info@hoshizora.example"), ..policy_fields() },
        PolicyFields { entrusted: Entrusted::Own, ..policy_fields() },
        PolicyFields { clauses: vec![Clause::Standard(Standard::Law)], ..policy_fields() },
    ];
    let mut hashes: Vec<_> = changed.into_iter().map(hash).chain([first]).collect();
    hashes.sort();
    hashes.dedup();
    assert_eq!(hashes.len(), 9);
}

#[test]
fn the_date_is_written_as_japanese_papers_do_and_stands_at_the_right() {
    let document = Policy::new(policy_fields()).unwrap().document(&CONTENT, Locale::Ja);
    let parts = parts(&document.docx());
    let word = &parts["word/document.xml"];
    let before = &word[..word.find("2026年12月1日").expect("the date is there")];
    assert!(before.rfind("<w:pStyle w:val=\"Signature\"/>") > before.rfind("</w:p>"), "{word}");
    assert!(parts["word/styles.xml"].contains("w:styleId=\"Signature\""));
    assert_eq!(paragraphs(word)[0], "情報セキュリティ基本方針");
    let ends = ["制定日：2026年12月1日", "株式会社星空製作所", "代表取締役社長　山田 太郎"];
    assert!(paragraphs(word).windows(3).any(|lines| lines == ends), "{:?}", paragraphs(word));
}

#[test]
fn an_explanation_says_that_it_is_one() {
    let policy = Policy::new(policy_fields()).unwrap();
    let text = |locale| policy.document(&CONTENT, locale).text();
    assert!(!text(Locale::Ja).contains("正式"));
    assert!(text(Locale::JaEasy).contains("日本語の「情報セキュリティ基本方針」です"));
    assert!(text(Locale::En).contains("Reference translation"));
}

#[test]
fn the_preamble_names_whose_information_it_is() {
    let text = |entrusted, locale| {
        Policy::new(PolicyFields { entrusted, ..policy_fields() }).unwrap().document(&CONTENT, locale).text()
    };
    let has = |entrusted| {
        let text = text(entrusted, Locale::Ja);
        [text.contains("お客様からお預かりした"), text.contains("積み重ねてきた"), text.contains('／')]
    };
    assert_eq!(has(Entrusted::Customers), [true, false, false]);
    assert_eq!(has(Entrusted::Own), [false, true, false]);
    assert_eq!(has(Entrusted::Both), [true, true, false]);
    for locale in Locale::ALL {
        let texts = [Entrusted::Customers, Entrusted::Own, Entrusted::Both].map(|one| text(one, locale));
        assert!(texts[0] != texts[1] && texts[1] != texts[2] && texts[0] != texts[2], "{locale}");
    }
}

/// Turns of phrase of the official sample, which are somebody else's.
const NOT_OURS: [&str; 6] = [
    "事故・災害・犯罪などの脅威から守り",
    "社会の信頼に応えるべく",
    "経営者主導で組織的かつ継続的に",
    "維持及び改善のために組織を設置し",
    "必要とされる知識、技術を習得し",
    "適切に対処し、再発防止に努めます",
];

#[test]
fn no_clause_is_copied_from_the_official_sample() {
    for clause in Standard::ALL {
        let body = clause.body(&CONTENT, Locale::Ja);
        assert!(NOT_OURS.iter().all(|phrase| !body.contains(phrase)), "{body}");
    }
}
