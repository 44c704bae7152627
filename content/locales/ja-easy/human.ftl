# 人に聞く。読む人と、出る名前を、書く前に言う。

human = 会社でセキュリティを見ている人に、聞いてください。
human-desk =
    IPAにも、相談（そうだん）する場所があります。
    → [IPAの相談窓口（まどぐち）]({ $url })
human-alone =
    この会社でこれを使っているのは、まだあなただけです。
    質問（しつもん）に答えるのも、あなたです。
human-yourself = 会社の人の質問（しつもん）に答えるのは、あなたです。
human-waiting = 返事（へんじ）を待っている質問: { $count }こ
human-nobody = いま、会社の中に答える人がいません。
human-operator = このボットを動かしている人: { $operator }
human-ask = **人に聞く**。聞きたいことを、ここに書いてください。
human-to = 読む人: { $names }
human-to-coordinator = 読む人: 会社でセキュリティを見ている人
human-as = { $name }さんの名前が出ます。だれが聞いたか、わかります。
human-as-unnamed = だれが聞いたか、わかります。
human-about = 質問: 【{ $label }】
human-warning =
    パスワードは書かないでください。
    住所（じゅうしょ）や電話番号も書かないでください。
human-how = 送らないときは、「やめる」を押してください。
human-comma = 、
human-long = 長すぎます。400文字までで書いてください。
human-too-many =
    返事（へんじ）のない質問が、もう5こあります。
    返事が来るまで、少し待ってください。
human-sent = 送りました。返事（へんじ）は、ここに来ます。
human-sent-later =
    あずかりました。相手は、次にここを開いたときに読みます。
    返事（へんじ）は、ここに来ます。
human-left = わかりました。何も送っていません。
human-came = **質問（しつもん）が来ました。**
human-answered = **返事（へんじ）が来ました。**
human-settled = 前の質問には、ほかの人が返事をしました。
human-settled-by = 返事をした人: { $by }（{ $from }の質問）
human-reply-ask = 続き（つづき）を、ここに書いてください。
human-shown = **質問と返事（へんじ）**です。
human-earlier = （この前にも、{ $count }この話があります）
human-line = { $by }: { $words }
human-line-on = { $month }/{ $day } { $by }: { $words }
human-state-open = 返事（へんじ）を待っています。
human-state-answered = 返事（へんじ）が来ています。もっと聞いてもいいです。
human-unreachable =
    質問した人は、もう会社にいません。
    返事（へんじ）は送りませんでした。
human-gone = この質問は、もうありません。
human-list-none = 質問は、まだありません。
human-list-waiting = **返事（へんじ）を待っている質問**が{ $count }こあります。
human-list-own = 自分の質問です。（✓は、返事があります）
human-label-from = { $from }さん: { $begins }
human-name = { $name }さん
human-you = あなた
human-asker = 質問した人
human-coordinator = 答える人
button-human-answer = 返事（へんじ）を書く
button-human-go-on = もっと聞く
button-human-write-on = 続き（つづき）を書く
button-human-list = 質問の一覧（いちらん）
button-human-leave = やめる
button-human-others = ほかの人に聞く
menu-waiting = 返事を待っている質問が{ $count }こあります。「人に聞く」で読めます。
