//! A policy has everything and nothing of the sample's marks; a changed text is to be published again.

use super::*;
use crate::ledger::{Fact, Field, Form, FormFact};
use crate::{Doubt, Indiscretion, Ledger, LineFault, MemberId, WebAddressError};
use content::Content;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 25);

fn draft() -> PolicyDraft {
    PolicyDraft {
        company: Some("星工業株式会社".into()),
        representative_title: Some("代表取締役社長".into()),
        representative_name: Some("星野 一郎".into()),
        enacted: Some(date(2026, 12, 1)),
        revised: None,
        contact: Some("総務部 03-1234-5678".into()),
        entrusted: Some(Entrusted::Both),
        clauses: Clause::official(),
    }
}

fn fault(field: PolicyField, kind: PolicyFaultKind) -> PolicyFault {
    PolicyFault { field, kind }
}

#[test]
fn a_finished_policy_holds_every_field() {
    let policy = draft().finish(TODAY).expect("nothing is open");
    assert_eq!(policy.company, "星工業株式会社");
    assert_eq!(policy.clauses.iter().copied().collect::<Vec<_>>(), Clause::OFFICIAL);
    let more = PolicyDraft { clauses: Clause::ALL.into_iter().collect(), revised: Some(date(2026, 12, 2)), ..draft() };
    assert_eq!(more.finish(TODAY).expect("nothing is open").clauses.len(), 7);
    let written = serde_json::to_string(&policy).expect("plain data");
    assert_eq!(serde_json::from_str::<Policy>(&written).expect("its own writing"), policy);
}

#[test]
fn each_missing_field_is_asked_and_named() {
    assert!(!PolicyDraft::default().is_begun() && draft().is_begun());
    let asked = PolicyDraft::default().missing();
    let needed: Vec<PolicyField> =
        PolicyField::ALL.into_iter().filter(|field| *field != PolicyField::Revised).collect();
    assert_eq!(asked, needed, "only the day of a change may stay empty");
    let faults = PolicyDraft::default().finish(TODAY).expect_err("everything is open");
    assert_eq!(faults, needed.into_iter().map(|field| fault(field, PolicyFaultKind::Missing)).collect::<Vec<_>>());
    let without = PolicyDraft { contact: None, ..draft() };
    assert_eq!(without.missing(), [PolicyField::Contact]);
}

#[test]
fn a_form_that_was_filled_in_makes_the_policy() {
    let mut ledger = Ledger::default();
    let (who, at) = (MemberId::derive("m"), jiff::Timestamp::UNIX_EPOCH);
    for (field, value) in [
        (Field::Company, "星工業株式会社"),
        (Field::RepresentativeTitle, "代表取締役社長"),
        (Field::RepresentativeName, "星野 一郎"),
        (Field::Enacted, "2026-12-01"),
        (Field::Contact, "総務部 03-1234-5678"),
        (Field::Entrusted, "both"),
        (Field::Clauses, "management organization employees laws incidents"),
    ] {
        let spec = Form::Policy.spec(field).expect("a field of the policy");
        assert!(!PolicyDraft::of(&ledger).missing().is_empty(), "{field:?} is still open");
        let (kept, _) = ledger.check(Form::Policy, spec, value, TODAY, &[]).expect("it can be kept");
        let fact = FormFact::Filled { form: Form::Policy, field, value: kept };
        ledger.apply(&Fact::Form(fact), &who, at);
    }
    assert_eq!(PolicyDraft::of(&ledger), draft());
}

#[test]
fn no_mark_of_the_sample_is_left() {
    for company in [
        "株式会社○○",
        "株式会社〇〇",
        "◯◯商店",
        "●●工業",
        "ＸＸ株式会社",
        "xxx Inc.",
        "星工業（例）",
        "例：星工業",
        "星工業／月工業",
        "星工業/月工業",
        "____",
        "会社名",
        "株式会社",
        "[会社名]",
        "【会社名】",
    ] {
        let wrong = PolicyDraft { company: Some(company.into()), ..draft() }.finish(TODAY);
        assert_eq!(wrong, Err(vec![fault(PolicyField::Company, PolicyFaultKind::Placeholder)]), "{company}");
    }
    for fine in ["株式会社エックス", "MAXX株式会社", "<b>星</b>", "A&B", "〇一商店", "三ツ星○商会"]
    {
        let fine_too = PolicyField::Company.check_line(fine);
        // A slash in a name is a choice nobody made, even where it belongs to markup.
        let expected = if fine.contains('/') { Err(PolicyFaultKind::Placeholder) } else { Ok(fine.to_owned()) };
        assert_eq!(fine_too, expected, "{fine}");
    }
}

#[test]
fn lines_are_cleaned_bounded_and_hold_no_secret() {
    use PolicyFaultKind::{Line, Placeholder};
    let long_number = Line(LineFault::Indiscreet(Indiscretion::TwelveDigits));
    let password = Line(LineFault::Indiscreet(Indiscretion::Password));
    for (field, text, expected) in [
        (PolicyField::Company, " 星\u{200b}工業\n株式会社 ", Ok("星工業 株式会社")),
        (PolicyField::Company, " 　", Err(Line(LineFault::Empty))),
        (PolicyField::Company, "・・・", Err(Line(LineFault::Empty))),
        (PolicyField::Company, "星工業 1234-5678-9012", Err(long_number)),
        (PolicyField::Contact, "1234-5678-9012", Err(long_number)),
        (PolicyField::Contact, "総務部 パスワードは hoshi123", Err(password)),
        (PolicyField::Contact, "03-1234-5678 / 総務部", Ok("03-1234-5678 / 総務部")),
        (PolicyField::Contact, "総務部 https://hoshi.jp/contact", Ok("総務部 https://hoshi.jp/contact")),
        (PolicyField::Contact, "03-1234-5678 090-1234-5678", Ok("03-1234-5678 090-1234-5678")),
        (PolicyField::RepresentativeTitle, "代表社員/代表", Err(Placeholder)),
    ] {
        assert_eq!(field.check_line(text), expected.map(str::to_owned), "{text}");
    }
    assert_eq!(PolicyField::Company.check_line(&"星".repeat(61)), Err(Line(LineFault::Long(60))));
    assert_eq!(PolicyField::RepresentativeName.check_line(&"星".repeat(41)), Err(Line(LineFault::Long(40))));
}

#[test]
fn a_day_is_a_real_one() {
    use PolicyFaultKind::{BeforeEnacted, FarAhead, LongAgo};
    let on = |enacted: Date, revised: Option<Date>| {
        let finished = PolicyDraft { enacted: Some(enacted), revised, ..draft() }.finish(TODAY);
        finished
            .map(|_| ())
            .map_err(|faults| faults.into_iter().map(|fault| (fault.field, fault.kind)).collect::<Vec<_>>())
    };
    assert_eq!(on(date(1950, 1, 1), None), Ok(()));
    assert_eq!(on(date(1949, 12, 31), None), Err(vec![(PolicyField::Enacted, LongAgo)]));
    assert_eq!(on(date(2027, 11, 25), None), Ok(()));
    assert_eq!(on(date(2027, 11, 26), None), Err(vec![(PolicyField::Enacted, FarAhead)]));
    assert_eq!(on(TODAY, Some(TODAY)), Ok(()));
    assert_eq!(on(TODAY, Some(date(2026, 11, 24))), Err(vec![(PolicyField::Revised, BeforeEnacted)]));
}

#[test]
fn a_changed_text_changes_the_hash_and_is_to_be_published_again() {
    let (first, second) = (PolicyHash::of("第1条\n守ります。"), PolicyHash::of("第1条\n必ず守ります。"));
    assert_ne!(first, second);
    assert_eq!(first, PolicyHash::of("第1条\r\n守ります。 \n\n"), "how lines end is no change");
    let (outlet, _) = Outlet::brochure("会社案内 2026年版").expect("a brochure");
    let published = Publication::new(outlet, TODAY, first.clone(), TODAY).expect("it is today");
    let state = |draft: &PolicyDraft, made: Option<&PolicyHash>, published: Option<&Publication>| {
        PolicyState::of(draft, made, published)
    };
    assert_eq!(state(&PolicyDraft::default(), None, None), PolicyState::Missing);
    assert_eq!(state(&draft(), None, None), PolicyState::Draft);
    assert_eq!(state(&draft(), Some(&first), None), PolicyState::Made);
    assert_eq!(state(&draft(), Some(&first), Some(&published)), PolicyState::Published);
    assert_eq!(state(&draft(), Some(&second), Some(&published)), PolicyState::ToRepublish);
    let parts = PolicyState::ALL.map(|state| (state.is_made(), state.is_published()));
    assert_eq!(parts, [(false, false), (false, false), (true, false), (true, true), (true, false)]);
    assert!(serde_json::from_str::<PolicyHash>("\"ABC\"").is_err());
}

#[test]
fn published_means_that_people_outside_can_read_it() {
    let hosts = Content::embedded().hosts().to_vec();
    assert!(Outlet::website("https://www.hoshi.co.jp/policy", &hosts).is_ok_and(|(_, doubt)| doubt.is_none()));
    let intranet = Outlet::website("http://192.168.0.5/policy", &hosts);
    assert_eq!(intranet, Err(OutletError::Address(WebAddressError::PrivateNetwork)));
    let doubt = |text: &str| Outlet::other(text).map(|(_, doubt)| doubt);
    assert_eq!(doubt("店頭の掲示"), Ok(None));
    assert_eq!(doubt("社内掲示板"), Ok(Some(Doubt::PerhapsMembersOnly)));
    assert_eq!(doubt("ｸﾞﾙｰﾌﾟｳｪｱ"), Ok(Some(Doubt::PerhapsMembersOnly)));
    assert_eq!(doubt(" "), Err(OutletError::Line(LineFault::Empty)));
    let secret = LineFault::Indiscreet(Indiscretion::Password);
    assert_eq!(doubt("パスワードは hoshi123 のページ"), Err(OutletError::Line(secret)));
    assert_eq!(doubt(&"店".repeat(121)), Err(OutletError::Line(LineFault::Long(120))));
}

#[test]
fn nothing_is_published_in_the_future() {
    let publish = |on: Date| {
        let (outlet, _) = Outlet::brochure("会社案内").expect("a brochure");
        Publication::new(outlet, on, PolicyHash::of("x"), TODAY).map(|_| ())
    };
    assert_eq!(publish(TODAY), Ok(()));
    assert_eq!(publish(date(2026, 11, 26)), Err(PublicationError::NotYet(date(2026, 11, 26))));
    assert_eq!(publish(date(1949, 1, 1)), Err(PublicationError::LongAgo(date(1949, 1, 1))));
}
