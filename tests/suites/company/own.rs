//! One's own data: read, taken along as a file, and erased without a trace (PR4, EV4, AD11).

use chat::{Act, Command};
use content::{Choice, QuestionId};
use engine::{HumanPress, OwnPress, Press, RulingPress, RunDeed, StaffPress};
use jiff::ToSpan;
use journey::ledger::Grant;
use journey::{DiagnosisId, EnquiryId, Kind, MemberId, Owner, Record, Role, audit::first_broken};
use serde_json::Value;
use tests::office::{COMPANY, Office};

/// What 加藤 is called; the account of that name is another trace.
const NAME: &str = "小鳥遊みどり";
const ACCOUNT: &str = "加藤";

fn all_hand_in(answers: &mut Office, choice: impl Fn(&str) -> Choice) {
    for one in COMPANY {
        let choice = choice(one.name);
        answers.handed_in(one.name, |_: &QuestionId| choice);
    }
}

/// A company in the middle of its work, in which 加藤 did everything one can do.
fn busy() -> (Office, DiagnosisId) {
    let mut office = Office::company();
    let kato = office.member(ACCOUNT);
    office.keep(ACCOUNT, vec![Record::Called { member: kato.clone(), name: Some(NAME.into()) }]);
    let run = office.opened();
    all_hand_in(&mut office, |name| if name == ACCOUNT { Choice::NotInPlace } else { Choice::InPlace });
    office.ask(ACCOUNT, Command::Human).say(ACCOUNT, "鍵の置き場所は、どこがいいですか。");
    office.press("佐藤", "返信する").say("佐藤", &format!("{NAME}さん、金庫にしましょう。"));
    // The name stands on the screens of others, and on the way to them.
    office.push("佐藤", &Press::Staff(StaffPress::Person(kato)));
    office.push("佐藤", &Press::Rulings(RulingPress::Run(run.clone(), RunDeed::Names)));
    office.ask("佐藤", Command::Human).press("佐藤", "質問の一覧").hush();
    (office, run)
}

fn erase(office: &mut Office, who: &str) {
    office.ask(who, Command::MyData).press(who, "データを消す").press(who, "はい、消す");
}

fn result(office: &mut Office, run: &DiagnosisId) -> String {
    office.hush().push("佐藤", &Press::Rulings(RulingPress::Run(run.clone(), RunDeed::Result)));
    office.heard("佐藤")
}

fn file(office: &mut Office, who: &str) -> Value {
    office.ask(who, Command::MyData).press(who, "ファイルで受け取る");
    let files: Vec<_> = office.letters.iter().flat_map(|letter| &letter.message.files).collect();
    let [file] = files[..] else { panic!("one file: {files:?}") };
    assert_eq!(file.name().rsplit('.').next(), Some("json"));
    serde_json::from_slice(file.bytes()).expect("it is JSON")
}

#[test]
fn the_file_holds_everything_about_the_person_and_nothing_about_anybody_else() {
    let (mut office, _) = busy();
    let mine = file(&mut office, ACCOUNT);
    assert_eq!((&mine["member"]["name"], &mine["member"]["team"]), (&NAME.into(), &"営業".into()));
    assert_eq!(mine["accounts"][0]["id"], ACCOUNT);
    assert_eq!(mine["sheets"][0]["mode"], "counted");
    assert!(
        mine["sheets"][0]["answers"]
            .as_array()
            .is_some_and(|all| all.iter().all(|one| one["choice"] == "not-in-place"))
    );
    assert!(mine["asked-a-human"][0]["lines"][0]["words"].as_str().is_some_and(|words| words.contains("鍵の")));
    let yours = file(&mut office, "木村").to_string();
    assert!(!yours.contains(NAME) && !yours.contains("鍵の") && !yours.contains("not-in-place"), "{yours}");
}

#[test]
fn an_answer_that_was_changed_stands_in_the_file_with_the_one_before_it() {
    let mut office = Office::small(0);
    office.ask("佐藤", Command::Articles).press("佐藤", "×").say("佐藤", "戻る").press("佐藤", "○");
    let mine = file(&mut office, "佐藤");
    let answers = mine["sheets"][0]["answers"].as_array().expect("a list").clone();
    let told: Vec<_> = answers.iter().map(|one| (one["choice"].clone(), one["revision"].clone())).collect();
    assert_eq!(told, [("not-in-place".into(), 1.into()), ("in-place".into(), 2.into())]);
}

#[test]
fn what_goes_and_what_stays_is_said_before_anything_is_erased() {
    let (mut office, _) = busy();
    office.ask(ACCOUNT, Command::MyData).hush().press(ACCOUNT, "データを消す");
    let said = office.heard(ACCOUNT);
    for words in
        ["消えるもの", "人に聞いた質問1件", "提出した回答", "会社の集計は変わりません", "という印", "元には戻せません"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    office.press(ACCOUNT, "消さない");
    assert!(office.records.is_empty() && office.heard(ACCOUNT).contains("何も消していません"));
    assert_eq!(office.dossier(ACCOUNT).member.name.as_deref(), Some(NAME));
}

#[test]
fn afterwards_neither_name_nor_account_is_anywhere_in_the_file_and_the_numbers_are_the_same() {
    let (mut office, run) = busy();
    let before = result(&mut office, &run);
    assert!(office.database().holds(NAME) && office.database().holds(ACCOUNT));
    office.hush();
    erase(&mut office, ACCOUNT);
    let goodbye = office.heard(ACCOUNT);
    assert!(goodbye.contains("消しました。これまで、ありがとうございました"), "{goodbye}");
    for trace in [NAME, ACCOUNT, "鍵の置き場所", "金庫に"] {
        assert!(!office.database().holds(trace), "{trace}");
    }
    assert_eq!(result(&mut office, &run), before, "the totals of the company are the same");
    let tenancy = office.tenancy("佐藤");
    let chain = office.block_on(office.store().audit(&tenancy)).expect("a sound store");
    assert_eq!(first_broken(&chain), None);
    assert_eq!(chain.iter().filter(|row| row.what == r#"{"kind":"erased"}"#).count(), 1, "a mark without a name");
    // The people's list has one less, and the ledger no question.
    let ledger = office.dossier("佐藤").ledger;
    assert!(ledger.enquiries.is_empty());
    office.hush().push("佐藤", &Press::Staff(StaffPress::People(0)));
    let people = office.heard("佐藤");
    assert!(people.contains("11人") && !people.contains("名前なし"), "{people}");
}

#[test]
fn whoever_writes_again_is_met_for_the_first_time() {
    let (mut office, _) = busy();
    let before = office.member(ACCOUNT);
    erase(&mut office, ACCOUNT);
    office.hush().say(ACCOUNT, "こんにちは");
    assert!(office.heard(ACCOUNT).contains("ことばを"), "the languages come first");
    let dossier = office.dossier(ACCOUNT);
    assert!(dossier.member.id != before && dossier.sheets.is_empty() && dossier.member.agreed.is_none());
    // What they kept on their screen leads nowhere.
    office.push(ACCOUNT, &Press::Own(OwnPress::EraseNow));
    assert!(office.records.is_empty());
}

#[test]
fn whoever_coordinates_alone_first_gives_that_to_somebody() {
    let (mut office, _) = busy();
    office.ask("佐藤", Command::MyData).hush().press("佐藤", "データを消す");
    assert!(office.heard("佐藤").contains("先に、ほかの人を責任者に"));
    office.push("佐藤", &Press::Own(OwnPress::EraseNow));
    assert!(office.records.is_empty(), "an old button does no more");
    let abe = office.member("阿部");
    let grant = Grant { role: Role::Coordinator, team: None };
    office.push("佐藤", &Press::Staff(StaffPress::Give(abe, grant)));
    office.ask("佐藤", Command::MyData).hush().press("佐藤", "データを消す");
    assert!(office.heard("佐藤").contains("責任者として決めたこと"));
    office.press("佐藤", "はい、消す");
    assert_eq!(office.records, [Record::Erased]);
}

#[test]
fn what_somebody_decided_stays_and_tells_nobody_who_it_was() {
    let (mut office, run) = busy();
    let (sato, abe) = (office.member("佐藤"), office.member("阿部"));
    office.push("佐藤", &Press::Rulings(RulingPress::Run(run.clone(), RunDeed::Inbox)));
    let all = office.labels("佐藤").iter().find(|label| label.contains("まとめて決める")).map(ToString::to_string);
    office.press("佐藤", &all.expect("most agree"));
    let grant = Grant { role: Role::Coordinator, team: None };
    office.push("佐藤", &Press::Staff(StaffPress::Give(abe, grant)));
    let ruled = office.dossier("阿部").ledger.runs[&run].answers();
    assert!(!ruled.is_empty());
    erase(&mut office, "佐藤");
    let ledger = office.dossier("阿部").ledger;
    assert_eq!(ledger.runs[&run].answers(), ruled);
    let all = ledger.runs[&run].rulings.values().flatten();
    assert!(all.into_iter().all(|ruling| ruling.by == MemberId::nobody() && ruling.by != sato));
    assert!(ledger.actions.values().all(|action| action.owner != Owner::Member(sato.clone())));
}

#[test]
fn with_the_last_person_their_company_goes() {
    let mut office = Office::small(0);
    office.ask("佐藤", Command::Articles).answers("佐藤", |_| Choice::InPlace).press("佐藤", "提出する");
    let before = office.dossier("佐藤").organization.id;
    office.ask("佐藤", Command::MyData).hush().press("佐藤", "データを消す");
    assert!(office.heard("佐藤").contains("会社の記録すべて"));
    office.press("佐藤", "はい、消す");
    assert!(office.heard("佐藤").contains("ありがとうございました"));
    assert!(!office.database().holds("佐藤") && !office.database().holds("星見製作所"));
    assert!(office.block_on(office.store().tenancies()).expect("a sound store").is_empty());
    office.arrive("佐藤");
    let dossier = office.dossier("佐藤");
    assert!(dossier.organization.id != before && dossier.organization.kind == Kind::Company);
    assert!(dossier.is(Role::Coordinator), "whoever comes next begins a company of their own");
}

#[test]
fn whoever_left_can_have_their_data_erased_too() {
    let (mut office, _) = busy();
    let kato = office.member(ACCOUNT);
    office.push("佐藤", &Press::Staff(StaffPress::Gone(kato)));
    erase(&mut office, ACCOUNT);
    assert_eq!(office.records, [Record::Erased]);
    assert!(!office.database().holds(NAME) && !office.database().holds(ACCOUNT));
}

#[test]
fn an_answer_on_its_way_to_somebody_who_goes_at_that_moment_is_not_kept() {
    let (mut office, _) = busy();
    office.ask("Lin", Command::Human).say("Lin", "どこに 聞けば いいですか。");
    let enquiry: EnquiryId = office.dossier("Lin").ledger.asked_by(&office.member("Lin"))[0].0.clone();
    office.push("佐藤", &Press::Human(HumanPress::Reply(enquiry)));
    office.ask("Lin", Command::MyData).press("Lin", "データを消す");
    let now = Act::Pressed(Press::Own(OwnPress::EraseNow).token());
    office.hush().at_once(("Lin", now), ("佐藤", Act::Said("ここに聞いてください。".into())));
    assert!(office.heard("佐藤").contains("もう見つかりません"));
    assert!(!office.database().holds("ここに聞いて"));
}

#[test]
fn an_old_reminder_finds_nobody() {
    let (mut office, _) = busy();
    office.ask(ACCOUNT, Command::Snooze).press(ACCOUNT, "来週");
    erase(&mut office, ACCOUNT);
    office.hush().wait(30.days());
    assert_eq!(office.heard(ACCOUNT), "");
}
