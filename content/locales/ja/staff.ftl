# 会社を整える画面のことば。責任者が迷わず進めるように話し、だれのことも責めない。

staff-not-yours = これは、会社の情報セキュリティ責任者がします。変えたいときは、その人に声をかけてください。
staff-gone =
    この会社のメンバーではなくなりました。これまでの回答は、会社の記録として残ります。
    こちらからお知らせすることは、もうありません。

## 会社の画面

staff-board = **会社**のことをまとめました。
staff-board-name = 名前: { $name }
staff-board-nameless = 名前: まだありません
staff-board-heads = メンバー: { $members }人（はじめた人{ $begun }人、未接続{ $unconnected }人）
staff-board-left = 退職などで外れた人: { $left }人
staff-board-teams = 部署: { $count }
staff-board-roles = 役割: 責任者{ $coordinators }人、部門長{ $managers }人、監査{ $auditors }人
staff-board-reach = お知らせの範囲: { $reach }
staff-board-quiet = お知らせは、会社全体で止めています。
staff-board-language = 会社のことば: { $language }
staff-board-zone = 時間帯: { $zone }
staff-board-team = あなたの部署: { $name }
staff-board-coordinator = 情報セキュリティ責任者は、{ $name }さんです。
staff-board-coordinator-unnamed = 情報セキュリティ責任者がいます。名前は、まだ登録されていません。
staff-board-ask = 聞きたいことがあれば、「人に聞く」からどうぞ。
staff-next-name = まず、会社の名前を入れておきましょう。書類にもそのまま使えます。
staff-next-people = 次は、仲間を招くか、名簿を取りこみましょう。一人で進めても大丈夫です。
staff-next-teams = 人数が増えてきました。部署を作ると、部署ごとの様子が見えます。
staff-next-reach = お知らせが届くのは、まだ責任者だけです。広げるときは「お知らせの範囲」からどうぞ。
staff-reach-only-us = 責任者だけ
staff-reach-pilot = 責任者と、試す{ $count }人
staff-reach-teams = 責任者と、選んだ{ $count }つの部署
staff-reach-all = 全員
staff-role-staff = 従業員
staff-role-manager = 部門長
staff-role-coordinator = 情報セキュリティ責任者
staff-role-auditor = 監査する人
staff-role-of = 「{ $team }」の{ $role }
button-company = 会社
button-staff-teams = 部署
button-staff-people = メンバー
button-staff-reach = お知らせの範囲
button-staff-languages = 会社のことば
button-staff-zones = 時間帯
button-staff-list = 名簿を取りこむ
button-staff-me = 自分の名前

## 部署

staff-teams = **部署**の一覧です。
staff-teams-none = まだ部署はありません。必要になったら、ここで作れます。
staff-team = 「{ $name }」の様子です。
staff-team-line = { $name }: { $members }人（はじめた人{ $begun }人、未接続{ $unconnected }人）
staff-team-heads = { $members }人（はじめた人{ $begun }人、未接続{ $unconnected }人）
staff-team-manager = 部門長: { $name }さん
staff-team-manager-unnamed = 部門長: 名前はまだありません
staff-team-tied = 部署のチャンネルとつながっています。
staff-team-untied = 部署のチャンネルでこのボットの名前と「{ $name }」を書くと、つながります。
staff-team-name-ask = 部署の名前を入力してください。「やめる」で戻れます。
staff-team-name-standing = いまは「{ $name }」です。
staff-team-made = 「{ $name }」を作りました。
staff-team-there = 「{ $name }」は、もうあります。
staff-team-named = 「{ $name }」に変えました。
staff-team-dissolve =
    「{ $name }」をなくしますか。いまは{ $members }人います。
    メンバーは部署なしになり、回答も進行中の診断もそのまま続きます。
staff-team-dissolved = 「{ $name }」をなくしました。メンバーと回答はそのままです。
staff-team-gone = その部署は、もうありません。
staff-your-team = 「{ $name }」のメンバーとして登録しました。
button-staff-new-team = 部署を作る
button-staff-rename = 名前を変える
button-staff-dissolve = 部署をなくす
button-staff-yes-dissolve = はい、なくす
button-staff-back = 戻る

## 名前

staff-name-long = 40文字までで入力してください。
staff-name-digits = 12桁の番号は、マイナンバーかもしれないので保存しません。名前だけを入力してください。
staff-name-secret = パスワードや番号のように見えるので、保存しませんでした。名前だけを入力してください。
staff-name-empty = 読み取れる文字がありませんでした。もう一度お願いします。
staff-left = そのままにしました。
staff-own-name-ask =
    お名前を教えてください。名簿があれば、照らし合わせます。
    見られるのは、会社の情報セキュリティ責任者などの担当者だけです。
staff-own-name-standing = いまは「{ $name }」さんです。
staff-called = { $name }さんですね。よろしくお願いします。
staff-recognised = { $name }さんですね。名簿で見つかりました。よろしくお願いします。
staff-recognised-team = { $name }さんですね。「{ $team }」の名簿で見つかりました。よろしくお願いします。
button-staff-later = あとで

## メンバー

staff-people = **メンバー**は{ $members }人です。（はじめた人{ $begun }人、未接続{ $unconnected }人）
staff-people-page = { $from }〜{ $to }人目 / 全部で{ $of }人
staff-unnamed = 名前なし（{ $mark }）
staff-state-begun = はじめています
staff-state-waiting = まだ始めていません
staff-state-unconnected = 未接続
staff-state-left = 退職など
staff-no-such-person = その人は見つかりませんでした。
staff-person = { $name }さん
staff-person-team = 部署: { $name }
staff-person-teamless = 部署: なし
staff-person-state = 様子: { $state }
staff-person-role = 役割: { $role }
staff-person-stopped = お知らせ: 停止中
staff-place-ask = { $name }さんの部署を選んでください。
staff-roles-ask = { $name }さんの役割を選んでください。押すと、すぐに変わります。
staff-not-connected = まだボットとつながっていない人には、役割を渡せません。つながってからお願いします。
staff-last-coordinator = 責任者が一人もいなくなってしまいます。先に、ほかの人を責任者にしてください。
staff-leave-ask =
    { $name }さんを、退職などで外しますか。
    役割とお知らせは終わります。回答は会社の記録として残ります。
staff-you-may = 役割が変わりました。これからは「{ $role }」としても使えます。
button-staff-place = 部署を変える
button-staff-roles = 役割
button-staff-leave = 退職などで外す
button-staff-yes-leave = はい、外す
button-staff-here = 戻ってきた
button-staff-no-team = 部署なし
button-staff-give = ＋ { $role }にする
button-staff-take = － { $role }を外す
button-staff-earlier = 前の人たち
button-staff-more = 次の人たち

## お知らせの範囲

staff-reach = **お知らせの範囲**は「{ $reach }」です。いまは{ $people }人に届きます。
staff-reach-how =
    ここに入らない人へ、こちらから話しかけることはありません。
    自分から話しかけた人には、いつでも答えます。
staff-reach-quiet = いまは会社全体で止めているので、だれにも届きません。
staff-reach-set-us = こちらから話しかけるのは、責任者だけにしました。
staff-reach-set-all = これからは、はじめた人全員にお知らせが届きます。
staff-pilots = 試す人を選んでください。押すたびに、入れるか外すかが切り替わります。
staff-reach-teams-ask = お知らせを届ける部署を選んでください。押すたびに切り替わります。
staff-hushed = 会社全体のお知らせを止めました。話しかけてくれた人には、これまでどおり答えます。
staff-unhushed = 会社全体のお知らせを再開しました。
button-staff-us = 責任者だけ
button-staff-pilots = 試す人を選ぶ
button-staff-reach-teams = 部署ごとに
button-staff-all = 全員
button-staff-hush = 全体のお知らせを止める
button-staff-unhush = 全体のお知らせを再開

## ことばと時間帯

staff-language-ask = みんなのいる部屋で使うことばを選んでください。一人ひとりのことばは変わりません。
staff-speaks = みんなのいる部屋では、{ $language }で話します。
staff-zone-ask = 会社の時間帯を選んでください。お知らせの時刻は、これに合わせます。
staff-zoned = 時間帯を{ $zone }にしました。
staff-team-zone-ask = 「{ $name }」の時間帯を選んでください。この部署へのお知らせの時刻は、これに合わせます。
staff-team-zoned = 「{ $name }」の時間帯を{ $zone }にしました。
staff-team-zoned-none = 「{ $name }」の時間帯を会社と同じにしました。
button-zone-0 = 日本（東京）
button-zone-1 = 中国（上海）
button-zone-2 = ベトナム
button-zone-3 = フィリピン
button-zone-4 = インド
button-zone-5 = イギリス
button-zone-6 = アメリカ東部
button-zone-7 = アメリカ西部

## 名簿

staff-list-ask =
    名簿を貼り付けてください。1行に1人で、「名前,部署」の形です。部署はなくても大丈夫です。
    名前と部署だけを使います。メールアドレスや番号は入れないでください。
staff-list-empty = 名前として読める行がありませんでした。「佐藤 花子,営業」のように、1行に1人で送ってください。
staff-list-shown = 取りこむと、こう変わります。まだ何も変えていません。
staff-list-new = 新しい人: { $count }人
staff-list-moved = 部署が変わる人: { $count }人
staff-list-back = 戻ってくる人: { $count }人
staff-list-same = そのままの人: { $count }人
staff-list-gone = 名簿にない人: { $count }人
staff-list-teams = 新しくできる部署: { $count }
staff-list-kept = 名簿になくても、責任者（{ $count }人）はそのままです。
staff-list-nameless = 名前のわからない人（{ $count }人）もそのままです。
staff-list-twice = 同じ名前が二つあるので、触れません: { $name }
staff-list-refused = 名前として読めなかった行: { $lines }
staff-list-name = ・{ $name }
staff-list-name-team = ・{ $name }（{ $team }）
staff-list-more = ほか{ $count }人
staff-list-nothing = 変わるところはありませんでした。
staff-list-gone-choice = 名簿にない人をどうするか、ボタンで選んでください。
staff-taken-in = 取りこみました。新しい人{ $new }人、部署が変わった人{ $moved }人、外れた人{ $gone }人です。
staff-list-lost = 名簿が見つかりませんでした。お手数ですが、もう一度貼り付けてください。
button-staff-take-in = 取りこむ（いない人は外す）
button-staff-add = 取りこむ（いない人はそのまま）
staff-comma = 、
