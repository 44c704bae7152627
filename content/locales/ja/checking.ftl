# 点検のことば。急がせず、だれも責めず、困っている人にはすぐ手を貸す。

## 自分の点検

button-checks = 点検
menu-checks = これからの点検が{ $count }件あります。
checks = **点検**です。
checks-not-begun = 点検は、会社の最初の答えがそろうと始まります。
checks-begin = 更新やバックアップの**点検**も、ここから始まります。時期が来たら、短くお聞きします。
checks-none = いま、お願いしている点検はありません。
checks-line = ・{ $label }（{ $month }月{ $day }日まで）: { $state }
checks-open = これから
checks-next = 次は{ $month }月{ $day }日の「{ $label }」です。
checks-all-done = いまの点検は、これで全部です。ありがとうございました。
checks-head = 【{ $label }】
checks-due = { $month }月{ $day }日までにお願いします。
checks-said = いまの答え: { $answer }
checks-from-card = ありがとうございます。あと三つだけ教えてください。
checks-why-out = 対象外の理由を教えてください。
checks-thanks = 【{ $label }】「できた」と記録しました。ありがとうございます！
checks-kept-not-yet = 【{ $label }】「まだ」ですね。教えてくださって助かります。
checks-kept-unknown = 【{ $label }】「わからない」ですね。教えてくださって助かります。
checks-kept-out = 【{ $label }】「対象外」と記録しました。
checks-changed = 【{ $label }】答えを「{ $answer }」に変えました。
checks-over = 【{ $label }】この回は終わりました。いまの点検は、下のボタンからどうぞ。
checks-gone = この点検は、もうありません。
button-check-done = できた
button-check-not-yet = まだ
button-check-unknown = わからない
button-check-not-concerned = 対象外
button-check-out-not-used = 使っていない
button-check-out-central = 会社でまとめてやっている
button-check-out-elsewhere = ほかの人の担当
button-check-out-other = そのほか
button-copy-last-week = この一週間
button-copy-last-older = もっと前
button-copy-last-unknown = わからない
button-copy-apart-yes = ある
button-copy-apart-no = ない
button-copy-apart-unknown = わからない
button-copy-restore-half-year = 半年以内
button-copy-restore-year = 一年以内
button-copy-restore-older = もっと前・まだ
button-copy-restore-unknown = わからない

## 手助け

checks-help = 何か困っていることはありますか。
checks-help-seen = みんなに見えるのは、人数だけです。責任者が名前を見たときは、そのことが記録に残ります。
checks-help-leaders = { $month }月{ $day }日からは、部門長もあなたの名前を見られます。見えるのは、まだかどうかだけです。何と答えたかは見えません。
button-check-why-away = 休み
button-check-why-no-device = 端末が手元にない
button-check-why-how-unknown = 手順がわからない
button-check-why-other = そのほか
checks-helped-away = わかりました。お休みの日を教えてもらえれば、その間はお知らせを止めます。
checks-helped-no-device = わかりました。端末が手元に戻ってからで大丈夫です。
checks-helped-how-unknown = わかりました。手順を読んでも迷うときは、遠慮なく人に聞いてください。
checks-helped-other = わかりました。よければ、困っていることを人に聞いてください。

## 部署のチャンネルに出るカード

checks-card-count = { $count }/{ $of }人が確認しました。
checks-card-few = 人数が少ないので、確認した人の数は出しません。
checks-card-private = だれが押したかは、ここには出ません。

## みんなのようす

button-checks-all = みんなのようす
button-checks-names = 名前を見る: { $label }
checks-all = **みんなのようす**です。
checks-all-line = ・{ $label }（{ $month }月{ $day }日まで）: { $of }人のうち{ $open }人が未完了
checks-all-lost = ・{ $label }（{ $month }月{ $day }日まで）: { $of }人のうち{ $open }人が未完了、うち{ $lost }人は手順不明
checks-all-done-line = ・{ $label }（{ $month }月{ $day }日まで）: { $of }人全員が確認
checks-all-hidden = ・{ $label }（{ $month }月{ $day }日まで）: 人数が少ないため非表示
checks-names-noted = 名前は、手助けに必要なときだけ見てください。だれが見たかは、記録に残ります。
checks-names-none = 全員が確認しました。
checks-names-lost = 手順がわからない人:
checks-names-open = これからの人:

## 点検の設定

button-checks-set = 点検の設定
button-checks-begin = いま始める
button-checks-pause = しばらく休む
button-checks-resume = 再開する
checks-set = **点検の設定**です。変えたいものを選んでください。
checks-set-line = ・{ $label }: { $often }
checks-paused = お休み中
checks-set-changed = 変えました。
checks-set-often = くり返し: { $often }
checks-set-paused = いまは休んでいます。再開するまで聞きません。
checks-set-next = 次は{ $date }です。
button-cadence-patch-day = 毎月の更新日
button-cadence-weekly = 毎週
button-cadence-monthly = 毎月
button-cadence-quarterly = 3か月ごと
button-cadence-half-yearly = 半年ごと
button-cadence-yearly = 1年ごと
button-cadence-before-holidays = 長い休みの前

## 会社の休み

button-checks-days = 会社の休み
button-checks-days-add = ＋ 休みの日を足す
button-checks-days-off = 外す: { $days }
checks-days = **会社の休み**です。この間は何もお願いせず、期限もずらします。
checks-days-none = 土日、祝日、12/29〜1/3のほかに、休みは入っていません。
checks-days-line = ・{ $days }
checks-days-span = { $first }〜{ $last }
checks-days-added = 休みを入れました。
checks-days-ask = いつ休みますか。「8/13〜8/16」や「12/28」のように書いてください。「、」で区切れば、まとめて入れられます。
checks-days-empty = 日付が見つかりませんでした。
checks-days-unclear = 「{ $part }」は、日付として読めませんでした。
checks-days-backwards = 終わりの日が、始まりの日より前になっています。
checks-days-past = その日は、もう過ぎています。
checks-days-long = 一度に入れられるのは{ $most }日までです。分けて書いてください。
checks-days-far = 2年より先の日付です。もう少し近い日にしてください。
checks-days-again = まだ何も変えていません。もう一度書いてください。

## 部署のカード

button-checks-rooms = 部署のカード
button-checks-card-on = 出す: { $label }
button-checks-card-off = 出さない: { $label }
button-checks-post = 今すぐ出す: { $label }
button-checks-post-again = もう一度出す
checks-rooms = 更新とバックアップのカードは、部署のチャンネルに出ます。部署を選んでください。
checks-rooms-none = 部署のチャンネルは、まだつながっていません。つなぎ方は「会社」の部署の画面にあります。
checks-room = 「{ $name }」のチャンネルです。
checks-room-on = ・{ $label }のカード: 出す
checks-room-off = ・{ $label }のカード: 出さない
checks-posted = カードを出しました。
checks-posted-already = この回のカードは、もう出ています。見当たらないときは、もう一度出せます。
checks-post-not-reached = この部署には、まだこちらから話しかけない設定です。「会社」から変えられます。
checks-post-gone = このカードは、いまは出せません。
