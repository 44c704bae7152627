# 会社（かいしゃ）を じゅんびする 画面の ことば。短く、やさしく。

staff-not-yours = これは、会社の 情報（じょうほう）セキュリティ責任者が します。変えたい ときは、その 人に 言って ください。
staff-gone =
    あなたは、もう この 会社の メンバーでは ありません。
    前の 答えは、会社の 記録（きろく）に のこります。
    もう、こちらから お知らせは しません。

## 会社の画面

staff-board = **会社**の ことです。
staff-board-name = 名前: { $name }
staff-board-nameless = 名前: まだ ありません
staff-board-heads = メンバー: { $members }人（はじめた人 { $begun }人、つなぐ前 { $unconnected }人）
staff-board-left = やめた人など: { $left }人
staff-board-teams = 部署（ぶしょ）: { $count }
staff-board-roles = 役割: 責任者{ $coordinators }人、部門長{ $managers }人、監査{ $auditors }人
staff-board-reach = お知らせが とどく人: { $reach }
staff-board-quiet = 会社の お知らせは、みんな 止めて います。
staff-board-language = 会社の ことば: { $language }
staff-board-zone = 時間帯（じかんたい）: { $zone }
staff-board-team = あなたの 部署（ぶしょ）: { $name }
staff-board-coordinator = 情報セキュリティ責任者は { $name }さんです。
staff-board-coordinator-unnamed = 情報セキュリティ責任者が います。名前は まだ ありません。
staff-board-ask = 聞きたい ことは、「人に聞く」を 押して ください。
staff-next-name = はじめに、会社の 名前を 入れて ください。書類にも 使います。
staff-next-people = 次は、仲間（なかま）を よびましょう。一人でも 大丈夫です。
staff-next-teams = 人が ふえました。部署（ぶしょ）を 作る ことが できます。
staff-next-reach = お知らせは、まだ 責任者だけに とどきます。
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
button-staff-reach = お知らせが とどく人
button-staff-languages = 会社の ことば
button-staff-zones = 時間帯（じかんたい）
button-staff-list = 名簿（めいぼ）を 入れる
button-staff-me = 自分の 名前

## 部署

staff-teams = **部署（ぶしょ）**です。
staff-teams-none = まだ 部署は ありません。いつでも 作れます。
staff-team = 「{ $name }」です。
staff-team-line = { $name }: { $members }人（はじめた人 { $begun }人、つなぐ前 { $unconnected }人）
staff-team-heads = { $members }人（はじめた人 { $begun }人、つなぐ前 { $unconnected }人）
staff-team-manager = 部門長: { $name }さん
staff-team-manager-unnamed = 部門長: 名前は まだ ありません
staff-team-tied = 部署の チャンネルと つながって います。
staff-team-untied = 部署の チャンネルで、このボットの 名前と「{ $name }」を 書いて ください。つながります。
staff-team-name-ask = 部署の 名前を 書いて ください。「やめる」で もどれます。
staff-team-name-standing = いまは「{ $name }」です。
staff-team-made = 「{ $name }」を 作りました。
staff-team-there = 「{ $name }」は、もう あります。
staff-team-named = 「{ $name }」に 変えました。
staff-team-dissolve =
    「{ $name }」を なくしますか。いま{ $members }人 います。
    メンバーと 答えは そのまま のこります。
staff-team-dissolved = 「{ $name }」を なくしました。メンバーと 答えは そのままです。
staff-team-gone = その 部署は、もう ありません。
staff-your-team = あなたは「{ $name }」の メンバーに なりました。
button-staff-new-team = 部署を 作る
button-staff-rename = 名前を 変える
button-staff-dissolve = 部署を なくす
button-staff-yes-dissolve = はい、なくす
button-staff-back = もどる

## 名前

staff-name-long = 40文字までで 書いて ください。
staff-name-digits = 12けたの 番号は、マイナンバーかも しれません。名前だけを 書いて ください。
staff-name-secret = パスワードのように 見えます。名前だけを 書いて ください。
staff-name-empty = 読める 文字が ありません。もう一度 お願いします。
staff-left = そのままに しました。
staff-own-name-ask =
    名前を 教えて ください。会社の 名簿（めいぼ）を 見ます。
    見る人は、会社の 責任者などの 担当者だけです。
staff-own-name-standing = いまは「{ $name }」さんです。
staff-called = { $name }さんですね。よろしく お願いします。
staff-recognised = { $name }さんですね。名簿に ありました。
staff-recognised-team = { $name }さんですね。「{ $team }」の 名簿に ありました。
button-staff-later = あとで

## メンバー

staff-people = **メンバー**は{ $members }人です。（はじめた人 { $begun }人、つなぐ前 { $unconnected }人）
staff-people-page = { $from }〜{ $to }人目 / ぜんぶで{ $of }人
staff-unnamed = 名前なし（{ $mark }）
staff-state-begun = はじめて います
staff-state-waiting = まだ はじめて いません
staff-state-unconnected = つながって いません
staff-state-left = やめた人など
staff-no-such-person = その 人は 見つかりません。
staff-person = { $name }さん
staff-person-team = 部署: { $name }
staff-person-teamless = 部署: なし
staff-person-state = いま: { $state }
staff-person-role = 役割（やくわり）: { $role }
staff-person-stopped = お知らせ: 止めて います
staff-place-ask = { $name }さんの 部署を えらんで ください。
staff-roles-ask = { $name }さんの 役割を えらんで ください。すぐに 変わります。
staff-not-connected = つながって いない 人には、役割を わたせません。
staff-last-coordinator = 責任者が いなく なります。先に、ほかの 人を 責任者に して ください。
staff-leave-ask =
    { $name }さんは、会社を やめましたか。
    役割と お知らせは 終わります。答えは のこります。
staff-you-may = 役割が 変わりました。「{ $role }」に なりました。
button-staff-place = 部署を 変える
button-staff-roles = 役割（やくわり）
button-staff-leave = やめた人に する
button-staff-yes-leave = はい
button-staff-here = もどって きた
button-staff-no-team = 部署なし
button-staff-give = ＋ { $role }に する
button-staff-take = － { $role }を やめる
button-staff-earlier = 前の 人
button-staff-more = 次の 人

## お知らせの範囲

staff-reach = **お知らせ**は「{ $reach }」に とどきます。いま{ $people }人です。
staff-reach-how =
    ほかの 人には、こちらから 話しません。
    話して くれた 人には、いつも 答えます。
staff-reach-quiet = いまは ぜんぶ 止めて います。だれにも とどきません。
staff-reach-set-us = 責任者だけに お知らせします。
staff-reach-set-all = これから、はじめた人 みんなに お知らせします。
staff-pilots = ためす人を えらんで ください。押すと、入れるか 外すかが 変わります。
staff-reach-teams-ask = お知らせする 部署を えらんで ください。押すと 変わります。
staff-hushed = 会社の お知らせを 止めました。話して くれた 人には 答えます。
staff-unhushed = 会社の お知らせを また はじめました。
button-staff-us = 責任者だけ
button-staff-pilots = ためす人を えらぶ
button-staff-reach-teams = 部署ごとに
button-staff-all = みんな
button-staff-hush = ぜんぶの お知らせを 止める
button-staff-unhush = ぜんぶの お知らせを はじめる

## ことばと時間帯

staff-language-ask = みんなの いる 部屋の ことばを えらんで ください。
staff-speaks = みんなの いる 部屋では、{ $language }で 話します。
staff-zone-ask = 会社の 時間帯（じかんたい）を えらんで ください。
staff-zoned = 時間帯を { $zone }に しました。
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
    名簿（めいぼ）を はって ください。1行に 1人で、「名前,部署」と 書きます。
    メールアドレスや 番号は 入れないで ください。
staff-list-empty = 名前が 見つかりません。1行に 1人で 送って ください。
staff-list-shown = 入れると、こう 変わります。まだ 何も 変えて いません。
staff-list-new = 新しい人: { $count }人
staff-list-moved = 部署が 変わる人: { $count }人
staff-list-back = もどる人: { $count }人
staff-list-same = そのままの人: { $count }人
staff-list-gone = 名簿に ない人: { $count }人
staff-list-teams = 新しい部署: { $count }
staff-list-kept = 名簿に なくても、責任者（{ $count }人）は そのままです。
staff-list-nameless = 名前の わからない人（{ $count }人）も そのままです。
staff-list-twice = 同じ 名前が 2つ あります。変えません: { $name }
staff-list-refused = 読めない 行: { $lines }
staff-list-name = ・{ $name }
staff-list-name-team = ・{ $name }（{ $team }）
staff-list-more = ほか { $count }人
staff-list-nothing = 変わる ところは ありません。
staff-list-gone-choice = 名簿に ない人を どうするか、ボタンで えらんで ください。
staff-taken-in = 入れました。新しい人 { $new }人、部署が 変わった人 { $moved }人、やめた人 { $gone }人です。
staff-list-lost = 名簿が 見つかりません。もう一度 はって ください。
button-staff-take-in = 入れる（いない人は 外す）
button-staff-add = 入れる（いない人は そのまま）
staff-comma = 、
