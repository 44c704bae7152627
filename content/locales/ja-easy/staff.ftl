# 会社（かいしゃ）を じゅんびする 画面の ことば。短く、やさしく。

staff-not-yours = これは、会社の情報（じょうほう）セキュリティ責任者がします。変えたいときは、その人に言ってください。
staff-gone =
    あなたは、もうこの会社のメンバーではありません。
    前の答えは、会社の記録（きろく）にのこります。
    もう、こちらからお知らせはしません。

## 会社の画面

staff-board = **会社**のことです。
staff-board-name = 名前: { $name }
staff-board-nameless = 名前: まだありません
staff-board-heads = メンバー: { $members }人（はじめた人{ $begun }人、つなぐ前{ $unconnected }人）
staff-board-left = やめた人など: { $left }人
staff-board-teams = 部署（ぶしょ）: { $count }
staff-board-roles = 役割: 責任者{ $coordinators }人、部門長{ $managers }人、監査{ $auditors }人
staff-board-reach = お知らせがとどく人: { $reach }
staff-board-quiet = 会社のお知らせは、みんな止めています。
staff-board-language = 会社のことば: { $language }
staff-board-zone = 時間帯（じかんたい）: { $zone }
staff-board-team = あなたの部署（ぶしょ）: { $name }
staff-board-coordinator = 情報セキュリティ責任者は{ $name }さんです。
staff-board-coordinator-unnamed = 情報セキュリティ責任者がいます。名前はまだありません。
staff-board-ask = 聞きたいことは、「人に聞く」を押してください。
staff-next-name = はじめに、会社の名前を入れてください。書類にも使います。
staff-next-people = 次は、仲間（なかま）をよびましょう。一人でも大丈夫です。
staff-next-teams = 人がふえました。部署（ぶしょ）を作ることができます。
staff-next-reach = お知らせは、まだ責任者だけにとどきます。
staff-reach-only-us = 責任者だけ
staff-reach-pilot = 責任者と、ためす{ $count }人
staff-reach-teams = 責任者と、えらんだ{ $count }つの部署
staff-reach-all = みんな
staff-role-staff = 従業員
staff-role-manager = 部門長（ぶもんちょう）
staff-role-coordinator = 情報セキュリティ責任者
staff-role-auditor = 監査（かんさ）する人
staff-role-of = 「{ $team }」の{ $role }
button-company = 会社
button-staff-teams = 部署（ぶしょ）
button-staff-people = メンバー
button-staff-reach = お知らせがとどく人
button-staff-languages = 会社のことば
button-staff-zones = 時間帯（じかんたい）
button-staff-list = 名簿（めいぼ）を入れる
button-staff-me = 自分の名前

## 部署

staff-teams = **部署（ぶしょ）**です。
staff-teams-none = まだ部署はありません。いつでも作れます。
staff-team = 「{ $name }」です。
staff-team-line = { $name }: { $members }人（はじめた人{ $begun }人、つなぐ前{ $unconnected }人）
staff-team-heads = { $members }人（はじめた人{ $begun }人、つなぐ前{ $unconnected }人）
staff-team-manager = 部門長: { $name }さん
staff-team-manager-unnamed = 部門長: 名前はまだありません
staff-team-tied = 部署のチャンネルとつながっています。
staff-team-untied = 部署のチャンネルで、このボットの名前と「{ $name }」を書いてください。つながります。
staff-team-name-ask = 部署の名前を書いてください。「やめる」でもどれます。
staff-team-name-standing = いまは「{ $name }」です。
staff-team-made = 「{ $name }」を作りました。
staff-team-there = 「{ $name }」は、もうあります。
staff-team-named = 「{ $name }」に変えました。
staff-team-dissolve =
    「{ $name }」をなくしますか。いま{ $members }人います。
    メンバーと答えはそのままのこります。
staff-team-dissolved = 「{ $name }」をなくしました。メンバーと答えはそのままです。
staff-team-gone = その部署は、もうありません。
staff-your-team = あなたは「{ $name }」のメンバーになりました。
button-staff-new-team = 部署を作る
button-staff-rename = 名前を変える
button-staff-dissolve = 部署をなくす
button-staff-yes-dissolve = はい、なくす
button-staff-back = もどる

## 名前

staff-name-long = 40文字までで書いてください。
staff-name-digits = 12けたの番号は、マイナンバーかもしれません。名前だけを書いてください。
staff-name-secret = パスワードのように見えます。名前だけを書いてください。
staff-name-empty = 読める文字がありません。もう一度お願いします。
staff-left = そのままにしました。
staff-own-name-ask =
    名前を教えてください。会社の名簿（めいぼ）を見ます。
    見る人は、会社の責任者などの担当者だけです。
staff-own-name-standing = いまは「{ $name }」さんです。
staff-called = { $name }さんですね。よろしくお願いします。
staff-recognised = { $name }さんですね。名簿にありました。
staff-recognised-team = { $name }さんですね。「{ $team }」の名簿にありました。
button-staff-later = あとで

## メンバー

staff-people = **メンバー**は{ $members }人です。（はじめた人{ $begun }人、つなぐ前{ $unconnected }人）
staff-people-page = { $from }〜{ $to }人目 / ぜんぶで{ $of }人
staff-unnamed = 名前なし（{ $mark }）
staff-state-begun = はじめています
staff-state-waiting = まだはじめていません
staff-state-unconnected = つながっていません
staff-state-left = やめた人など
staff-no-such-person = その人は見つかりません。
staff-person = { $name }さん
staff-person-team = 部署: { $name }
staff-person-teamless = 部署: なし
staff-person-state = いま: { $state }
staff-person-role = 役割（やくわり）: { $role }
staff-person-stopped = お知らせ: 止めています
staff-place-ask = { $name }さんの部署をえらんでください。
staff-roles-ask = { $name }さんの役割をえらんでください。すぐに変わります。
staff-not-connected = つながっていない人には、役割をわたせません。
staff-last-coordinator = 責任者がいなくなります。先に、ほかの人を責任者にしてください。
staff-leave-ask =
    { $name }さんは、会社をやめましたか。
    役割とお知らせは終わります。答えはのこります。
staff-you-may = 役割が変わりました。「{ $role }」になりました。
button-staff-place = 部署を変える
button-staff-roles = 役割（やくわり）
button-staff-leave = やめた人にする
button-staff-yes-leave = はい
button-staff-here = もどってきた
button-staff-no-team = 部署なし
button-staff-give = ＋ { $role }にする
button-staff-take = － { $role }をやめる
button-staff-earlier = 前の人
button-staff-more = 次の人

## お知らせの範囲

staff-reach = **お知らせ**は「{ $reach }」にとどきます。いま{ $people }人です。
staff-reach-how =
    ほかの人には、こちらから話しません。
    話してくれた人には、いつも答えます。
staff-reach-quiet = いまはぜんぶ止めています。だれにもとどきません。
staff-reach-set-us = 責任者だけにお知らせします。
staff-reach-set-all = これから、はじめた人みんなにお知らせします。
staff-pilots = ためす人をえらんでください。押すと、入れるか外すかが変わります。
staff-reach-teams-ask = お知らせする部署をえらんでください。押すと変わります。
staff-hushed = 会社のお知らせを止めました。話してくれた人には答えます。
staff-unhushed = 会社のお知らせをまたはじめました。
button-staff-us = 責任者だけ
button-staff-pilots = ためす人をえらぶ
button-staff-reach-teams = 部署ごとに
button-staff-all = みんな
button-staff-hush = ぜんぶのお知らせを止める
button-staff-unhush = ぜんぶのお知らせをはじめる

## ことばと時間帯

staff-language-ask = みんなのいる部屋のことばをえらんでください。
staff-speaks = みんなのいる部屋では、{ $language }で話します。
staff-zone-ask = 会社の時間帯（じかんたい）をえらんでください。
staff-zoned = 時間帯を{ $zone }にしました。
staff-team-zone-ask = 「{ $name }」はどこの時間を使いますか。このチームへのお知らせの時間を、それに合わせます。
staff-team-zoned = 「{ $name }」の時間を{ $zone }にしました。
staff-team-zoned-none = 「{ $name }」の時間を会社と同じにしました。
button-zone-0 = 日本（東京）
button-zone-1 = 中国（上海）
button-zone-2 = ベトナム
button-zone-3 = フィリピン
button-zone-4 = インド
button-zone-5 = イギリス
button-zone-6 = アメリカ（東）
button-zone-7 = アメリカ（西）

## 名簿

staff-list-ask =
    名簿（めいぼ）をはってください。1行に1人で、「名前,部署」と書きます。
    メールアドレスや番号は入れないでください。
staff-list-empty = 名前が見つかりません。1行に1人で送ってください。
staff-list-shown = 入れると、こう変わります。まだ何も変えていません。
staff-list-new = 新しい人: { $count }人
staff-list-moved = 部署が変わる人: { $count }人
staff-list-back = もどる人: { $count }人
staff-list-same = そのままの人: { $count }人
staff-list-gone = 名簿にない人: { $count }人
staff-list-teams = 新しい部署: { $count }
staff-list-kept = 名簿になくても、責任者（{ $count }人）はそのままです。
staff-list-nameless = 名前のわからない人（{ $count }人）もそのままです。
staff-list-twice = 同じ名前が2つあります。変えません: { $name }
staff-list-refused = 読めない行: { $lines }
staff-list-name = ・{ $name }
staff-list-name-team = ・{ $name }（{ $team }）
staff-list-more = ほか{ $count }人
staff-list-nothing = 変わるところはありません。
staff-list-gone-choice = 名簿にない人をどうするか、ボタンでえらんでください。
staff-taken-in = 入れました。新しい人{ $new }人、部署が変わった人{ $moved }人、やめた人{ $gone }人です。
staff-list-lost = 名簿が見つかりません。もう一度はってください。
button-staff-take-in = 入れる（いない人は外す）
button-staff-add = 入れる（いない人はそのまま）
staff-comma = 、
