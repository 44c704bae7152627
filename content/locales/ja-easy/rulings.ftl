# 会社（かいしゃ）のチェックのことば。やさしい日本語で、学ぶ人のために書き直したもの。
# 1文は40字まで。むずかしい漢字には、はじめにふりがなをつける。

## 診断を始める

run-who-opens =
    会社のチェックは、セキュリティの責任者（せきにんしゃ）がはじめます。
    はじまったら、ここで答えてください。
run-who-opens-ask = { $name }さんに聞いてみてください。
run-not-asked =
    いまのチェックに、あなたへの質問（しつもん）はありません。
    わからないことは、いつでも聞いてください。
run-not-yours = ここは、セキュリティの責任者（せきにんしゃ）の画面です。
run-nothing-opened = 会社のチェックは、まだはじまっていません。
run-who = チェックをはじめましょう。だれに聞きますか。
run-who-few = 人が10人より少ない会社は、一人で答えると早いです。
run-who-many = みんなに聞くと、会社のようすがよくわかります。
button-run-alone = わたしが一人で答える
button-run-all = みんなに聞く
button-run-teams = 部署（ぶしょ）を選ぶ
button-run-pilot = ためす人だけに聞く（{ $count }人）
run-teams = 聞く部署（ぶしょ）を選んでください。もう一度押すと、やめます。
button-run-picked = この部署に聞く
run-mode =
    答えの見え方を選んでください。
    質問の前に、みんなにも教えます。
run-mode-counted =
    人数（にんずう）だけ: 責任者は、人数だけを見ます。
    部署（ぶしょ）のリーダーの答えは、部署の答えです。
run-mode-named = 名前つき: だれの答えか、責任者が見ます。
button-run-counted = 人数だけ（おすすめ）
button-run-named = 名前つき
run-only-named =
    人が10人より少ないので、名前をかくせません。
    名前つきで進めます。
run-due-ask =
    いつまでにしますか。
    「12/10」のように書くこともできます。
run-due-standing = いまの期限（きげん）は{ $month }月{ $day }日です。
run-due-set = 期限（きげん）を{ $month }月{ $day }日にしました。
run-due-none = 期限（きげん）をなくしました。
button-weeks-1 = 1週間あと
button-weeks-2 = 2週間あと
button-weeks-4 = 4週間あと
button-weeks-0 = 期限なし
date-unclear =
    日がわかりませんでした。
    「12/10」のように書いてください。
date-past = その日は、もう終わりました。今日からあとの日を書いてください。
date-far = 1年より先の日です。もっと近い日を書いてください。
run-opened = **{ $name }**をはじめました。答える人は、全部で{ $count }人です。
run-opened-next = みんなは、メニューの「{ $button }」で答えます。
button-run-answer = 自分の答えを書く
button-run-inbox = まとめを見る
button-rulings = 会社の答えを決める
button-rulings-see = 会社の答えを見る
begun-named =
    名前つきの答えです。
    だれの答えか、責任者（せきにんしゃ）が見ます。
    名前をかくすことは、できません。
begun-due = 期限（きげん）は{ $month }月{ $day }日です。

## まとめと要確認

inbox = **{ $name }**のまとめです。
inbox-changed = 見ている間に、答えが変わりました。新しいまとめです。
inbox-closed = もう、答えは受け取りません。
inbox-people = 答えた人: { $asked }人の中で{ $done }人
inbox-people-hidden = 人が少ないので、答えた人数は見せません。
inbox-unconnected = まだボットを使っていない人: { $count }人
inbox-left = 会社をやめた人の答え: { $count }こ（数えません）
inbox-decided = 会社の答え: { $of }この中で{ $decided }こ決まりました
inbox-agreed = 答えが同じ質問が{ $count }こあります。一度に決められます。
inbox-to-decide = **たしかめる質問**が{ $count }こあります。古い順です。
inbox-empty = たしかめる質問は、ありません。
button-inbox-accept = { $count }こを一度に決める
button-inbox-decide = たしかめる質問を見る
button-inbox-list = 決めた答えのリスト
button-inbox-result = 会社の結果
button-inbox-due = 期限を変える
button-inbox-names = まだの人を見る
button-inbox-close = 終わりにする
button-inbox-less = 人数だけにする
names = まだ出していない人です。見た人のことは、記録（きろく）に残ります。
names-none = みんな出しました。
names-line = ・{ $name }さん
names-unnamed = ・名前がわからない人: { $count }人
names-kind = 「こまっていませんか」と、やさしく聞いてください。
less-ask =
    「人数だけ」にすると、だれの答えか見えません。
    名前つきには、もどせません。変えますか。
button-less-now = 人数だけにする
less-set = 「人数だけ」にしました。
less-refused = 約束した見え方は、広げられません。いまのまま進めます。
close-ask = これを終わりにしますか。そのあと、答えは変えられません。
close-typing =
    いま{ $count }人が、答えている途中（とちゅう）です。
    その答えは残りますが、数えません。
button-close-now = 終わりにする
closed = 終わりにしました。答えは全部残っています。

## 一つずつ決める

rule-to-decide = **たしかめる** 【{ $label }】
rule-question = 【{ $label }】
rule-why-conflict = リーダーの答えと、みんなの答えがちがいます。
rule-why-both-extremes = 「している」と「していない」の両方（りょうほう）があります。
rule-why-short = 答えた人が、まだ少ないです。
rule-unit = 「{ $name }」
rule-unit-whole = **会社ぜんぶ**
rule-unit-head = リーダーの答え: { $choice }
rule-unit-staff = みんな: ○{ $inplace }人 △{ $partly }人 ×{ $notinplace }人 ？{ $unknown }人（{ $asked }人の中）
rule-unit-hidden = みんなの答え: 人が少ないので、見せません
rule-unit-waiting = みんなの答え: みんなが答えると、見えます
rule-finding =
    「わからない」の人もいます。
    やり方が、伝わっていないのかもしれません。
rule-proposal = みんなの答えを合わせると「{ $choice }」です。
rule-standing = いまの会社の答えは「{ $choice }」です。前の答えも残ります。
rule-standing-not-applicable = いまは「関係ない」です。前の答えも残ります。
rule-standing-reason = そのときのわけ: { $reason }
rule-ask = 会社の答えを選んでください。次に、わけを聞きます。
button-rule-not-applicable = 関係ない
rule-overtaken = 少し前に、ほかの人が決めました。これが、その答えです。
rule-reason = 【{ $label }】「{ $choice }」にするわけを、書いてください。
rule-reason-not-applicable = 【{ $label }】会社に関係ないわけを、書いてください。
rule-reason-warning =
    人の情報やパスワードは、書かないでください。
    「やめる」で戻（もど）ります。
text-empty = 文字がありません。短くていいので、書いてください。
text-long = 200文字までで書いてください。
text-password =
    パスワードのような言葉は、残しません。
    それをとって、もう一度書いてください。
text-token =
    鍵（かぎ）のような文字は、残しません。
    それをとって、もう一度書いてください。
text-digits =
    12この数字は、マイナンバーかもしれません。
    残すことができません。数字をとって書いてください。
text-card =
    カードの番号のような数字は、残しません。
    それをとって、もう一度書いてください。
rule-accepted = { $count }この質問を、会社の答えに決めました。
rule-ruled = 【{ $label }】会社の答えは「{ $choice }」です。
rule-ruled-not-applicable = 【{ $label }】「関係ない」に決めました。
list = **会社の答え**のリストです。変えるときは、下から選んでください。
list-part = **{ $part }**の会社の答えです。変えるものを選んでください。

## 会社の結果

result = **{ $name }**の、会社の答えです。
result-provisional = いま{ $decided }/{ $of }です。全部決まると、結果が出ます。
result-left-out = 「関係ない」にした質問: { $count }こ
handed-in = 出しました。ありがとうございます。
handed-in-due = { $month }月{ $day }日まで、いつでも変えられます。
handed-in-change = 終わりになるまで、いつでも変えられます。
handed-in-look = あなたが、すぐにできそうなこと:
no-points =
    点数は、会社の答えが決まってから出ます。
    一人ずつの点数は、ありません。

## 版を移る

move-preview = **第{ $from }版（はん）から第{ $to }版へ**変わると、こうなります。
move-carried = そのまま使う質問: { $count }こ
move-reworded = 新しくなって、もう一度聞く質問: { $count }こ
move-added = ふえる質問: { $count }こ
move-removed = なくなる質問: { $count }こ
move-dry = まだ何も変えていません。いまの答えは、残ります。
button-move = 第{ $edition }版にする
button-move-now = 変える
button-move-undo = 前の版にもどす
moved = 第{ $edition }版（はん）にしました。同じ質問の答えは、そのままです。
restored = 第{ $edition }版（はん）にもどしました。答えは残っています。
nothing-to-move = いま、変えられる版（はん）はありません。

## 対応

actions = **することのリスト**です。いま{ $open }こあります。
actions-none = いま、することはありません。
actions-not-yours = あなたがすることは、いまありません。
actions-overdue =
    期限（きげん）がすぎたものが{ $count }こあります。
    日を変えても、だいじょうぶです。
actions-take = まだリストにないところが{ $count }こあります。
actions-again =
    終わったことの質問です。
    いまの答えを、もう一度教えてください。
button-actions = することのリスト
button-actions-take = { $count }こをリストに入れる
button-actions-more = 続きを見る
button-action-show = 「{ $label }」を見る
button-action-again = もう一度答える
button-action-again-for = 「{ $label }」にもう一度答える
action-taken =
    { $count }こをリストに入れました。
    する人と期限（きげん）は、いつでも変えられます。
action-changed = 変えました。
action-again = おつかれさまでした。次のチェックで、もう一度聞きます。
action-gone = それは、見つかりませんでした。
action-title = 【{ $label }】{ $title }
action-find-out = 【{ $label }】いまどうなっているか、たしかめる
action-owner = する人: { $owner }
action-owner-you = する人: あなた
action-owner-name = する人: { $name }さん
action-owner-somebody = する人: 名前がわからない人
owner-staff = みんな
owner-manager = 部署のリーダー
owner-coordinator = セキュリティの責任者
owner-auditor = チェックする人
action-due = 期限（きげん）: { $month }月{ $day }日
action-due-over = 期限（きげん）: { $month }月{ $day }日（すぎました）
action-due-none = 期限（きげん）: なし
action-state = いま: { $state }
action-state-open = している
action-state-done = 終わった
action-state-dropped = やめた
action-note = メモ: { $note }
action-question = もとの質問:
action-standing = いまの会社の答え: { $choice }
button-action-done = 終わった
button-action-drop = やめる
button-action-reopen = もう一度する
button-action-owner = する人を変える
button-action-due = 期限を変える
button-action-note = メモを書く
owner-ask = だれがしますか。名前を書くか、下から選んでください。
owner-nobody = その名前の人が、いませんでした。もう一度書いてください。
owner-several = その名前の人が、何人かいます。もっとくわしく書いてください。
button-owner-me = わたし
button-owner-coordinator = セキュリティの責任者
button-owner-manager = 部署のリーダー
note-ask = 何を書いておきますか。
command-rulings = 会社の答えを決めます
command-actions = することのリストを見ます
