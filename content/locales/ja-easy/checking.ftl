# 点検のことば（やさしい日本語）。1文は40字まで。やさしく、せめない。

## 自分の点検

button-checks = 点検（てんけん）
menu-checks = これからの点検（てんけん）が{ $count }こあります。
checks = **点検（てんけん）**です。
checks-not-begun = 点検（てんけん）は、会社のはじめの答えが決（き）まると始まります。
checks-begin = これから、**点検（てんけん）**も始まります。日が来たら、少しだけ聞きます。
checks-none = いま、点検（てんけん）はありません。
checks-line = ・{ $label }（{ $month }月{ $day }日まで）: { $state }
checks-open = これから
checks-next = 次は、{ $month }月{ $day }日の「{ $label }」です。
checks-all-done = いまの点検（てんけん）は、ぜんぶ終わりです。ありがとうございました。
checks-head = 【{ $label }】
checks-due = { $month }月{ $day }日までにおねがいします。
checks-said = いまの答え: { $answer }
checks-from-card = ありがとうございます。あと3つ、教えてください。
checks-why-out = どうして関係（かんけい）がないですか。
checks-thanks = 【{ $label }】「できた」と記録（きろく）しました。ありがとうございます！
checks-kept-not-yet = 【{ $label }】「まだ」ですね。教えてくれて、ありがとうございます。
checks-kept-unknown = 【{ $label }】「わからない」ですね。教えてくれて、ありがとうございます。
checks-kept-out = 【{ $label }】「関係（かんけい）ない」と記録（きろく）しました。
checks-changed = 【{ $label }】答えを「{ $answer }」にかえました。
checks-over = 【{ $label }】この回は終わりました。いまの点検（てんけん）は、下のボタンです。
checks-gone = この点検（てんけん）は、もうありません。
button-check-done = できた
button-check-not-yet = まだ
button-check-unknown = わからない
button-check-not-concerned = 関係（かんけい）ない
button-check-out-not-used = 使（つか）っていない
button-check-out-central = 会社がまとめてやる
button-check-out-elsewhere = ほかの人の仕事
button-check-out-other = ほかの理由（りゆう）
button-copy-last-week = この1週間
button-copy-last-older = もっと前
button-copy-last-unknown = わからない
button-copy-apart-yes = ある
button-copy-apart-no = ない
button-copy-apart-unknown = わからない
button-copy-restore-half-year = 半年（はんとし）の間
button-copy-restore-year = 1年の間
button-copy-restore-older = もっと前・まだ
button-copy-restore-unknown = わからない

## 手助け

checks-help = こまっていることはありますか。
checks-help-seen = みんなに見えるのは、人の数だけです。責任者（せきにんしゃ）が名前を見たら、それが記録（きろく）にのこります。
checks-help-leaders =
    { $month }月{ $day }日から、部門長（ぶもんちょう）にも名前が見えます。
    見えるのは、まだかどうかだけです。何と答えたかは見えません。
button-check-why-away = 休み
button-check-why-no-device = パソコンやスマホがない
button-check-why-how-unknown = やり方がわからない
button-check-why-other = ほかのこと
checks-helped-away = わかりました。休みの日を教えてください。その間は、何も送りません。
checks-helped-no-device = わかりました。手もとにもどってからで、だいじょうぶです。
checks-helped-how-unknown = わかりました。読んでもわからないときは、人に聞いてください。
checks-helped-other = わかりました。こまっていることを、人に聞いてもいいですよ。

## 部署のチャンネルに出るカード

checks-card-count = { $count }/{ $of }人が見て、できました。
checks-card-few = 人が少ないので、できた人の数は出しません。
checks-card-private = だれがおしたかは、ここに出ません。

## みんなのようす

button-checks-all = みんなのようす
button-checks-names = 名前を見る: { $label }
checks-all = **みんなのようす**です。
checks-all-line = ・{ $label }（{ $month }月{ $day }日まで）: { $of }人のうち{ $open }人がまだ
checks-all-lost = ・{ $label }（{ $month }月{ $day }日まで）: { $of }人のうち{ $open }人がまだ。やり方がわからない人は{ $lost }人
checks-all-done-line = ・{ $label }（{ $month }月{ $day }日まで）: { $of }人みんなできた
checks-all-hidden = ・{ $label }（{ $month }月{ $day }日まで）: 人が少ないので出しません
checks-names-noted = 手伝（てつだ）うときだけ、名前を見てください。見た人のことは、記録（きろく）にのこります。
checks-names-none = みんなできました。
checks-names-lost = やり方がわからない人:
checks-names-open = これからの人:

## 点検の設定

button-checks-set = 点検（てんけん）の設定（せってい）
button-checks-begin = いま始める
button-checks-pause = しばらく休む
button-checks-resume = また始める
checks-set = **点検（てんけん）の設定（せってい）**です。かえたいものをえらんでください。
checks-set-line = ・{ $label }: { $often }
checks-paused = 休み
checks-set-changed = かえました。
checks-set-often = いつ聞くか: { $often }
checks-set-paused = いまは休みです。また始めるまで、聞きません。
checks-set-next = 次は{ $date }です。
button-cadence-patch-day = 毎月（まいつき）の更新（こうしん）の日
button-cadence-weekly = 毎週（まいしゅう）
button-cadence-monthly = 毎月（まいつき）
button-cadence-quarterly = 3か月に1回
button-cadence-half-yearly = 半年（はんとし）に1回
button-cadence-yearly = 1年に1回
button-cadence-before-holidays = 長い休みの前

## 会社の休み

button-checks-days = 会社の休み
button-checks-days-add = ＋ 休みの日を入れる
button-checks-days-off = やめる: { $days }
checks-days = **会社の休み**です。この日は何も聞きません。期限（きげん）もずらします。
checks-days-none = 土日と祝日（しゅくじつ）と12/29〜1/3のほかに、休みはありません。
checks-days-line = ・{ $days }
checks-days-span = { $first }〜{ $last }
checks-days-added = 休みを入れました。
checks-days-ask = いつ休みますか。「8/13〜8/16」や「12/28」のように書いてください。「、」でならべてもいいです。
checks-days-empty = 日にちがありませんでした。
checks-days-unclear = 「{ $part }」の日にちが、わかりませんでした。
checks-days-backwards = 終わりの日が、始まりの日より前です。
checks-days-past = その日は、もうすぎました。
checks-days-long = 一度に入れられるのは{ $most }日までです。分けて書いてください。
checks-days-far = 2年より先の日です。もっと近い日を書いてください。
checks-days-again = まだ何もかえていません。もう一度書いてください。

## 部署のカード

button-checks-rooms = 部署（ぶしょ）のカード
button-checks-card-on = 出す: { $label }
button-checks-card-off = 出さない: { $label }
button-checks-post = 今すぐ出す: { $label }
button-checks-post-again = もう一度（いちど）出す
checks-rooms = 更新（こうしん）とコピーのカードは、部署（ぶしょ）のチャンネルに出ます。部署をえらんでください。
checks-rooms-none = 部署（ぶしょ）のチャンネルは、まだつながっていません。つなぎ方は「会社」の部署にあります。
checks-room = 「{ $name }」のチャンネルです。
checks-room-on = ・{ $label }のカード: 出す
checks-room-off = ・{ $label }のカード: 出さない
checks-posted = カードを出しました。
checks-posted-already = この回のカードは、もう出ています。見つからないときは、もう一度（いちど）出せます。
checks-post-not-reached = この部署（ぶしょ）には、まだ話しかけないことになっています。「会社」でかえられます。
checks-post-gone = このカードは、いま出せません。
