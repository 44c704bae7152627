# 会社の診断のことば。だれに聞くか、みんなの答え、会社の答え、対応。
# 1文は60字まで。急がせず、だれも責めず、決める人に寄り添う。

## 診断を始める

run-who-opens = 会社の診断は、情報セキュリティの責任者が始めます。始まると、ここから答えられます。
run-who-opens-ask = { $name }さんに声をかけてみてください。
run-not-asked = いまの診断では、あなたへの質問はありません。気になることは、いつでも聞いてください。
run-not-yours = ここは、情報セキュリティの責任者が使う画面です。
run-nothing-opened = 会社の診断は、まだ始まっていません。
run-who = 診断を始めましょう。だれに聞きますか。
run-who-few = 10人より少ない会社では、一人が代表して答えるのが早道です。
run-who-many = みんなに聞くと、現場のようすがよくわかります。
button-run-alone = わたしが代表して答える
button-run-all = みんなに聞く
button-run-teams = 部署を選ぶ
button-run-pilot = 試す人だけに聞く（{ $count }人）
run-teams = 聞く部署を選んでください。もう一度押すと外れます。
button-run-picked = この部署に聞く
run-mode = 答えの見え方を選んでください。最初の質問の前に、みんなにも伝えます。
run-mode-counted =
    集計のみ: 責任者に見えるのは、人数だけです。
    部署の代表の答えは、部署の答えとして見えます。
run-mode-named = 記名: だれの答えかを、責任者が見られます。
button-run-counted = 集計のみ（おすすめ）
button-run-named = 記名
run-only-named = 10人より少ないので、匿名の約束はできません。記名で進めます。
run-due-ask = 期限はいつにしましょうか。「12/10」のように日付を書くこともできます。
run-due-standing = いまの期限は{ $month }月{ $day }日です。
run-due-set = 期限を{ $month }月{ $day }日にしました。
run-due-none = 期限をなしにしました。
button-weeks-1 = 1週間後
button-weeks-2 = 2週間後
button-weeks-4 = 4週間後
button-weeks-0 = 期限なし
date-unclear = 日付として読めませんでした。「12/10」や「2026-12-10」のように書いてください。
date-past = その日はもう過ぎています。今日からあとの日付を教えてください。
date-far = 1年より先の日付です。もう少し近い日にしてください。
run-opened = **{ $name }**を始めました。聞く相手は、あなたを入れて{ $count }人です。
run-opened-next = みんなは、メニューの「{ $button }」から答えられます。
button-run-answer = 自分の分に答える
button-run-inbox = まとめを見る
button-rulings = 会社の答えを決める
button-rulings-see = 会社の答えを見る
begun-named =
    記名の回答です。だれの答えかを、責任者が見られます。
    匿名の回答にはなりません。
begun-due = 期限は{ $month }月{ $day }日です。

## まとめと要確認

inbox = **{ $name }**のまとめです。
inbox-changed = 見ている間に答えが変わりました。新しいまとめをどうぞ。
inbox-closed = 回答は締め切りました。
inbox-people = 回答: { $asked }人のうち{ $done }人
inbox-people-hidden = 回答した人数は、少ないため表示しません。
inbox-unconnected = 未接続: { $count }人（まだボットとつながっていません）
inbox-left = 会社を離れた人の回答: { $count }件（集計に入れず、残してあります）
inbox-decided = 会社の答え: { $of }問のうち{ $decided }問が決まりました
inbox-agreed = 答えがそろった質問が{ $count }問あります。まとめて決められます。
inbox-to-decide = **要確認**が{ $count }問あります。古い順に並べました。
inbox-empty = 要確認の質問はありません。
button-inbox-accept = { $count }問をまとめて決める
button-inbox-decide = 要確認を見る
button-inbox-list = 決めた答えの一覧
button-inbox-result = 会社の結果
button-inbox-due = 期限を変える
button-inbox-names = まだの人を見る
button-inbox-close = 締め切る
button-inbox-less = 集計のみに変える
names = まだ提出していない人です。だれが見たかは、記録に残ります。
names-none = 全員が提出しました。
names-line = ・{ $name }さん
names-unnamed = ・名前をまだ聞いていない人: { $count }人
names-kind = 声をかけるときは、困っていることがないかを聞いてみてください。
less-ask =
    「集計のみ」に変えると、だれの答えかは責任者にも見えなくなります。
    あとから記名には戻せません。変えますか。
button-less-now = 集計のみに変える
less-set = 「集計のみ」に変えました。
less-refused = 約束した見え方は、あとから広げられません。いまのまま進めます。
close-ask = この回を締め切りますか。締め切ると、答えは変えられなくなります。
close-typing = いま{ $count }人が途中です。書いた答えは残りますが、集計には入りません。
button-close-now = 締め切る
closed = 締め切りました。みんなの答えは、すべて残っています。

## 一つずつ決める

rule-to-decide = **要確認** 【{ $label }】
rule-question = 【{ $label }】
rule-why-conflict = 代表の答えと、部署のみんなの答えが違います。
rule-why-both-extremes = 「実施している」と「していない」の両方があります。
rule-why-short = 答えた人がまだ少なく、会社の案を出せません。
rule-unit = 「{ $name }」
rule-unit-whole = **会社全体**
rule-unit-head = 代表の答え: { $choice }
rule-unit-staff = みんなの答え: ○{ $inplace }人 △{ $partly }人 ×{ $notinplace }人 ？{ $unknown }人（{ $asked }人中）
rule-unit-hidden = みんなの答え: 人数が少ないため非表示
rule-unit-waiting = みんなの答え: 全員の分がそろうか、締め切ると見えます
rule-finding = 「わからない」と答えた人もいます。やり方が伝わっていないのかもしれません。
rule-proposal = 集まった答えをそのまま読むと「{ $choice }」です。
rule-standing = いまの会社の答えは「{ $choice }」です。選び直しても、前の判断は残ります。
rule-standing-not-applicable = いまは対象外になっています。選び直しても、前の判断は残ります。
rule-standing-reason = そのときの理由: { $reason }
rule-ask = 会社の答えを選んでください。続けて、理由をひとこと聞きます。
button-rule-not-applicable = 対象外
rule-overtaken = ひと足先に、ほかの人がこの質問を決めました。こちらがその判断です。
rule-reason = 【{ $label }】「{ $choice }」にする理由を、ひとこと書いてください。
rule-reason-not-applicable = 【{ $label }】会社に関係しないと言える理由を、ひとこと書いてください。
rule-reason-warning = 個人情報やパスワードは書かないでください。「やめる」で戻れます。
text-empty = 文字が見つかりませんでした。ひとことで大丈夫なので、書いてみてください。
text-long = 200文字までで書いてください。
text-password = パスワードのような言葉は保存しません。そこを除いて、もう一度お願いします。
text-token = 鍵やトークンのような文字は保存しません。そこを除いて、もう一度お願いします。
text-digits = 12桁の番号は、マイナンバーかもしれないので保存しません。番号を除いて書いてください。
text-card = カード番号のような数字は保存しません。そこを除いて、もう一度お願いします。
rule-accepted = { $count }問を、会社の答えとして決めました。
rule-ruled = 【{ $label }】会社の答えを「{ $choice }」に決めました。
rule-ruled-not-applicable = 【{ $label }】対象外に決めました。
list = **会社の答え**の一覧です。見直すときは、部分を選んでください。
list-part = **{ $part }**の会社の答えです。見直したいものを選んでください。

## 会社の結果

result = **{ $name }**、会社の答えです。
result-provisional = 暫定 { $decided }/{ $of }です。すべて決まると結果が出ます。
result-left-out = 対象外として数えた質問: { $count }問
handed-in = 提出しました。ご協力ありがとうございます。
handed-in-due = { $month }月{ $day }日までは、いつでも変えられます。
handed-in-change = 締め切られるまでは、いつでも変えられます。
handed-in-look = 身近なところで、できそうなこと:
no-points = 点数は、会社の答えがそろってから会社として出ます。一人ずつの点数はありません。

## 版を移る

move-preview = **第{ $from }版から第{ $to }版へ**移ると、こう変わります。
move-carried = そのまま引き継ぐ質問: { $count }問
move-reworded = 内容が新しくなり、聞き直す質問: { $count }問
move-added = 増える質問: { $count }問
move-removed = なくなる質問: { $count }問
move-dry = まだ何も変えていません。移っても、いまの回はそのまま残ります。
button-move = 第{ $edition }版に移る
button-move-now = 移る
button-move-undo = 前の版に戻す
moved = 第{ $edition }版に移りました。引き継いだ答えは、そのまま使えます。
restored = 第{ $edition }版の回に戻しました。答えはそのまま残っています。
nothing-to-move = いま移れる版はありません。

## 対応

actions = **対応の一覧**です。進行中は{ $open }件です。
actions-none = いま、進めている対応はありません。
actions-not-yours = あなたが担当する対応は、いまのところありません。
actions-overdue = 期限を過ぎたものが{ $count }件あります。日を決め直しても大丈夫です。
actions-take = まだ対応にしていないところが{ $count }件あります。
actions-again = 対応が終わった質問です。いまの答えを、もう一度聞かせてください。
button-actions = 対応の一覧
button-actions-take = { $count }件を対応にする
button-actions-more = 続きを見る
button-action-show = 「{ $label }」を見る
button-action-again = もう一度答える
button-action-again-for = 「{ $label }」に答え直す
action-taken = { $count }件を対応にしました。担当と期限は、いつでも変えられます。
action-changed = 変更しました。
action-again = おつかれさまでした。次の点検で、この質問をもう一度お聞きします。
action-gone = その対応は見つかりませんでした。
action-title = 【{ $label }】{ $title }
action-find-out = 【{ $label }】いまどうなっているかを確認する
action-owner = 担当: { $owner }
action-owner-you = 担当: あなた
action-owner-name = 担当: { $name }さん
action-owner-somebody = 担当: 名前のわからない人
owner-staff = みんな
owner-manager = 部署の代表
owner-coordinator = 情報セキュリティの責任者
owner-auditor = 監査する人
action-due = 期限: { $month }月{ $day }日
action-due-over = 期限: { $month }月{ $day }日（過ぎています）
action-due-none = 期限: なし
action-state = 状態: { $state }
action-state-open = 進行中
action-state-done = 完了
action-state-dropped = 取りやめ
action-note = メモ: { $note }
action-question = もとの質問:
action-standing = いまの会社の答え: { $choice }
button-action-done = 完了にする
button-action-drop = 取りやめる
button-action-reopen = もう一度進める
button-action-owner = 担当を変える
button-action-due = 期限を変える
button-action-note = メモを書く
owner-ask = だれが担当しますか。名前を書くか、下から選んでください。
owner-nobody = その名前の人が見つかりませんでした。もう一度書くか、下から選んでください。
owner-several = その名前の人が何人かいます。もう少し詳しく書いてください。
button-owner-me = わたし
button-owner-coordinator = 情報セキュリティの責任者
button-owner-manager = 部署の代表
note-ask = どんなことを書き残しますか。
command-rulings = 会社の答えを決める
command-actions = 対応の一覧を見る
