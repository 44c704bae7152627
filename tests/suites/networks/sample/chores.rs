//! What the coordinator of the sample company does, by the words on the screen.

use super::people::{COORDINATOR, TEAMS};
use anyhow::Context as _;
use std::sync::LazyLock;
use tests::server::{Hands, Step};

/// The list of people as it is pasted.
static LIST: LazyLock<String> = LazyLock::new(|| {
    let line = |team: &str, name: &str| format!("\n{name},{team}");
    let lines = TEAMS.iter().flat_map(|(team, names)| names.iter().map(|name| line(team, name)));
    lines.fold("名前,部署".to_owned(), |list, next| list + &next)
});

/// Who has which role.
const ROLES: [(&str, &str); 5] = [
    ("高橋・総務", "＋ 「総務」"),
    ("森・営業", "＋ 「営業」"),
    ("阿部・製造", "＋ 「製造」"),
    ("岡田・設計", "＋ 「設計」"),
    ("中村・総務", "＋ 監査"),
];

/// Why a question is decided as it is.
const REASON: &str = "現場の声を合わせると、途中まで進んでいるため";

/// The company's name, one's own, the list of people, and that everybody may be written to.
pub(super) fn company() -> Vec<Step<'static>> {
    let board = || Step::Say("会社", "のことをまとめました");
    vec![
        board(),
        Step::Tap("会社の名前", "会社の名前を入力してください"),
        Step::Say("株式会社星見製作所", "メニューです"),
        board(),
        Step::Tap("自分の名前", "お名前を教えてください"),
        Step::Say(COORDINATOR, "佐藤さんですね"),
        board(),
        Step::Tap("名簿を取りこむ", "名簿を貼り付けてください"),
        Step::Say(&LIST, "新しい人: 29人"),
        Step::Tap("取りこむ（いない人はそのまま）", "新しい人29人、部署が変わった人1人、外れた人0人"),
        board(),
        Step::Tap("お知らせの範囲", "こちらから話しかけることはありません"),
        Step::Tap("全員", "はじめた人全員にお知らせが届きます"),
    ]
}

/// A head for each team, and somebody who audits.
pub(super) fn roles() -> Vec<Step<'static>> {
    let role = |(who, role): (&'static str, &'static str)| {
        [
            Step::Say("会社", "メンバー: 30人（はじめた人30人、未接続0人）"),
            Step::Tap("メンバー", "1〜8人目 / 全部で30人"),
            Step::Find(who, "次の人たち", "様子: はじめています"),
            Step::Tap("役割", "役割を選んでください"),
            Step::Tap(role, "役割を選んでください"),
        ]
    };
    ROLES.into_iter().flat_map(role).collect()
}

/// Both sets of questions, for everybody.
pub(super) fn runs() -> Vec<Step<'static>> {
    let opened = |words| {
        [
            Step::Say(words, "だれに聞きますか"),
            Step::Tap("みんなに聞く", "答えの見え方を選んでください"),
            Step::Tap("集計のみ（おすすめ）", "期限はいつにしましょうか"),
            Step::Tap("2週間後", "聞く相手は、あなたを入れて30人です"),
        ]
    };
    ["6か条", "25問の自社診断"].into_iter().flat_map(opened).collect()
}

/// Decides the company's answer to both sets: what nobody disagrees on at once, the rest one by one; takes the gaps on.
///
/// # Errors
/// Fails if something is not offered.
pub(super) async fn rules(hands: &Hands) -> anyhow::Result<()> {
    hands.does(&[Step::Say("会社の答え", "25問のうち0問が決まりました")]).await?;
    decides(hands).await.context("the 25 questions")?;
    let articles = [Step::Say("6か条", "提出しました"), Step::Tap("まとめを見る", "6問のうち0問が決まりました")];
    hands.does(&articles).await?;
    decides(hands).await.context("the six")
}

async fn decides(hands: &Hands) -> anyhow::Result<()> {
    hands.taps("問をまとめて決める", "代表の答え").await?;
    loop {
        let sight = hands.looks().await?;
        let Some(partly) = sight.offers("△") else { break };
        hands.taps(partly, "理由を、ひとこと書いてください").await?;
        hands.says(REASON, "会社の答えを「△ 一部実施」に決めました").await?;
        hands.goes_on(&sight).await?;
    }
    hands.taps("件を対応にする", "件を対応にしました").await.map(drop)
}

/// The basic policy, its publication, and what the official form asks for two stars.
pub(super) fn papers() -> Vec<Step<'static>> {
    vec![
        Step::Say("基本方針", "1/7"),
        Step::Say("株式会社星見製作所", "2/7"),
        Step::Tap("代表取締役", "3/7"),
        Step::Say("星見 花子", "4/7"),
        Step::Tap("今日", "5/7"),
        Step::Say("総務部 03-1234-5678", "6/7"),
        Step::Tap("お預かりした情報と自社の情報", "7/7"),
        Step::Tap("これで決める", "すべてそろいました"),
        Step::Tap("この内容で決める", "基本方針を決めました"),
        Step::Tap("公開を記録する", "1/3"),
        Step::Tap("ホームページ", "2/3"),
        Step::Say("https://hoshimi-seisakusho.co.jp/security-policy", "3/3"),
        Step::Tap("今日", "公開したことを記録しました"),
        Step::Say("宣言の準備", "1/6"),
        Step::Tap("★★（二つ星）", "2/6"),
        Step::Tap("プライム", "3/6"),
        Step::Tap("会社などの法人", "4/6"),
        Step::Say("7010705000725", "5/6"),
        Step::Say("金属製品の製造", "6/6"),
        Step::Tap("21〜50人", "★★を宣言する準備がそろいました"),
    ]
}
