### 会社の書類の言葉を、やさしい日本語で。書類なので、文は会話より少し長くてよい（60字まで）。

paper-date = { $year }年{ $month }{ $day }日
paper-month-1 = 1月
paper-month-2 = 2月
paper-month-3 = 3月
paper-month-4 = 4月
paper-month-5 = 5月
paper-month-6 = 6月
paper-month-7 = 7月
paper-month-8 = 8月
paper-month-9 = 9月
paper-month-10 = 10月
paper-month-11 = 11月
paper-month-12 = 12月

## 署名（しょめい）

paper-signature = { $title }　{ $name }

## 情報セキュリティ基本方針（きほんほうしん）の説明

paper-policy = 情報セキュリティ基本方針（きほんほうしん）の説明
paper-policy-customers =
    { $company }は、お客さまから大切な情報（じょうほう）を預（あず）かっています。情報が、外に出たり、なくなったり、使えなくなったりしないように守ります。そのための約束（やくそく）を決めました。会社の全員で守ります。
paper-policy-own =
    { $company }には、仕事で作った大切な情報（じょうほう）があります。情報が、外に出たり、なくなったり、使えなくなったりしないように守ります。そのための約束（やくそく）を決めました。会社の全員で守ります。
paper-policy-both =
    { $company }には、お客さまから預（あず）かった情報（じょうほう）と、仕事で作った情報があります。情報が、外に出たり、なくなったり、使えなくなったりしないように守ります。そのための約束（やくそく）を決めました。会社の全員で守ります。
paper-policy-enacted = 決めた日：{ $date }
paper-policy-revised = 新しくした日：{ $date }
paper-policy-contact = 質問（しつもん）はこちらへ：{ $contact }
paper-policy-reference = これは、やさしい日本語の説明です。正式（せいしき）なものは、日本語の「情報セキュリティ基本方針」です。

paper-clause-management = 社長たちの責任（せきにん）
    .body = 情報を守ることは、会社の大切な仕事です。社長たちが、はじめにやります。人とお金を用意（ようい）します。うまくいっているかを、ときどき見ます。
paper-clause-structure = 担当（たんとう）の人とルール
    .body = 情報を守る担当の人を決めます。だれが何をするか、だれに連絡（れんらく）するかを決めます。ルールは紙に書きます。だれでも、いつでも読めます。
paper-clause-staff = 勉強（べんきょう）と毎日の仕事
    .body = 会社に入ったときに、情報の守り方を勉強します。そのあとも、決まった時期（じき）に勉強します。全員が、決められたやり方で仕事をします。
paper-clause-law = 法律（ほうりつ）と契約（けいやく）を守る
    .body = 個人情報（こじんじょうほう）の法律などを守ります。お客さまや、ほかの会社との約束も守ります。もらった情報は、約束したことだけに使います。
paper-clause-incident = 事故（じこ）の準備（じゅんび）
    .body = 事故のときに、だれに連絡して、何をするかを、前に決めておきます。事故のときは、広がらないようにします。関係（かんけい）のある人に、すぐに知らせます。理由（りゆう）を調べて、二度と起きないようにします。
paper-clause-measures = 毎日の守り
    .body = パソコンやソフトを新しくします。ウイルスから守ります。パスワードを大切にします。見せる人を決めます。新しいだまし方を知ります。バックアップ（コピー）を取ります。これをずっと続けます。
paper-clause-partners = ほかの会社とサービス
    .body = 仕事をたのむ会社や、使うサービスは、安全（あんぜん）かどうかを調べて選びます。情報の使い方を、契約（けいやく）で決めます。守っているかを見ます。
paper-clause-review = いつも見直す
    .body = 一年に一度は、守れているかを自分たちで調べます。その結果（けっか）を見て、やり方とこの約束を、もっとよくします。

## 社内のハンドブック

paper-handbook = 情報（じょうほう）を守るハンドブック
paper-handbook-opening =
    これは、{ $company }の全員が守るルールです。わからないときは、一人で決めないでください。責任者（せきにんしゃ）に聞いてください。聞くことも、知らせることも、大切な仕事です。
paper-handbook-spreading = 今、広げているルール
    .note = まだ全部ではありません。できるところから、始めてください。
paper-handbook-accident = 事故（じこ）かもしれないとき
    .frame = 「たぶん大丈夫」と思っても、知らせてください。早く知らせることが、一番大切です。知らせた人は、しかられません。
paper-handbook-tell = 知らせる人
paper-handbook-dated = { $date }に決めたルールです。

paper-fact-company = 会社の名前
paper-fact-issued = 作った日
paper-fact-responsible = 責任者（せきにんしゃ）
paper-head-role = 役割（やくわり）
paper-head-call = 名前と連絡先（れんらくさき）
paper-contact-lead = セキュリティの責任者（せきにんしゃ）
paper-contact-manager = 会社のことを決める人
paper-contact-vendor = 機械（きかい）を見る会社
paper-contact-partner = 知らせるところ

paper-chapter-basics = 毎日すること
paper-chapter-network = メールとインターネット
paper-chapter-data = 情報をしまう・持って出る
paper-chapter-office = 机（つくえ）と事務所（じむしょ）
paper-chapter-promises = 会社の約束（やくそく）

paper-rule-1 = パソコンやスマホの更新（こうしん）は、その週のうちにします。古くて、サポートが終わったものは、仕事に使いません。
paper-rule-2 = ウイルス対策（たいさく）ソフトを止めません。注意（ちゅうい）の画面が出たら、責任者に知らせます。
paper-rule-3 = パスワードは長くします。サービスごとに、別のパスワードにします。多要素認証（たようそにんしょう）も使います。
paper-rule-4 = ファイルは、必要（ひつよう）な人だけに見せます。会社を辞（や）める人は、すぐに使えないようにします。
paper-rule-5 = 新しいだまし方を聞いたら、会社の人に知らせます。
paper-rule-6 = 知らない人のメールは、ファイルもリンクも開きません。変だと思ったら、責任者に知らせます。
paper-rule-7 = メールやFAXを送る前に、送る相手をもう一度見ます。たくさんの人に送るときは、BCCを使います。
paper-rule-8 = 大切な情報は、メールの文の中に書きません。守られたファイルで送ります。パスワードは、別の方法（ほうほう）で知らせます。
paper-rule-9 = 会社のWi-Fiのパスワードを、外の人に教えません。お客さまには、お客さま用のWi-Fiを使ってもらいます。
paper-rule-10 = だれが作ったかわからないソフトは、入れません。会社やお客さまのことを、自分のSNSに書きません。
paper-rule-11 = 大切なデータは、決まった場所に置きます。決まった日に、コピー（バックアップ）を取ります。一つは、機械（きかい）から外しておきます。
paper-rule-12 = 机（つくえ）を離（はな）れるときは、大切な紙をしまいます。帰るときは、鍵（かぎ）のかかるところに入れます。
paper-rule-13 = 紙やパソコンを外に持って出るときは、先に聞きます。パスワードで守ります。いつも自分で持っています。
paper-rule-14 = 席（せき）を離（はな）れるときは、画面をロックします。
paper-rule-15 = 事務所（じむしょ）に知らない人がいたら、「何かご用ですか」と聞きます。
paper-rule-16 = 帰るときは、ノートパソコンを鍵（かぎ）のかかるところに入れます。
paper-rule-17 = 最後（さいご）に帰る人は、鍵（かぎ）を見て、紙に書きます。
paper-rule-18 = いらない紙は、細かく切ります。機械（きかい）は、データを全部消してから捨（す）てます。
paper-rule-19 = 仕事で知った秘密（ひみつ）は、外の人に話しません。会社を辞（や）めたあとも同じです。
paper-rule-20 = 情報の守り方を、会社に入ったときと、そのあとも勉強します。
paper-rule-21 = 自分のスマホやパソコンは、いいと言われたものだけを仕事に使います。ロックと更新（こうしん）を忘（わす）れません。
paper-rule-22 = 大切な情報をほかの会社に渡（わた）すときは、先に秘密（ひみつ）の約束（やくそく）をします。
paper-rule-23 = 新しいサービスを仕事で使うときは、先に責任者に聞きます。
paper-rule-24 = 事故（じこ）のときにどうするかを、いつも確（たし）かめておきます。
paper-rule-25 = ルールは紙に書いて、だれでも読めるところに置きます。

## 事故（じこ）のとき

paper-first-isolate = ネットワークから外します。LANのケーブルを抜（ぬ）きます。Wi-Fiを切ります。
paper-first-power = 電源（でんげん）は切りません。中を消すこともしません。調べるものが、なくなるからです。
paper-first-record = 気がついた時間、画面に出たこと、自分がしたことを書きます。スマホで写真をとってもいいです。
paper-first-call = 下の人に、電話か、会って知らせます。チャットやメールは、悪い人が見ているかもしれません。
paper-first-alone = お金を払うこと、ファイルを消すことを、一人で決めません。

## 緊急（きんきゅう）連絡カード

paper-incident = 緊急（きんきゅう）連絡カード
paper-incident-frame = あわてなくて大丈夫です。上から順番（じゅんばん）にしてください。この紙は、見えるところにはります。チャットが使えないときも見られます。
paper-incident-first = 最初（さいしょ）にすること
paper-incident-inside = 会社の連絡先（れんらくさき）
paper-incident-outside = 会社の外の相談先（そうだんさき）
paper-incident-clocks = 人の情報が外に出たとき（出たかもしれないとき）
    .about = 国の「個人情報保護委員会（こじんじょうほうほごいいんかい）」に知らせることがあります。お金の情報、病気の情報、攻撃（こうげき）された場合は、一人分でも必要です。ほかは、1,000人より多いときです。その人にも知らせます。
    .note = 日にちは、知った日から数えた、だいたいのものです。休みの日も数えます。正しい日は、委員会のページ（{ $url }）で確（たし）かめてください。
paper-incident-known = 知った日は{ $date }です。
paper-incident-dated = 作った日：{ $date }（一年に一度、連絡先を確かめます）

paper-head-desk = 相談するところ
paper-head-for = 相談できること
paper-head-open = 連絡のしかた
paper-head-report = 知らせること
paper-head-guide = だいたいの日にち
paper-head-date = 日（だいたい）

paper-desk-ipa = IPA 企業組織向けサイバーセキュリティ相談窓口
    .for = 最初に何をするかを教えてくれます。どこに言うかわからないときは、まずここです。直す仕事はしません。
    .open = メール cs-support@ipa.go.jp　ページ{ $url }
paper-desk-police = 警察（けいさつ）のサイバー相談
    .for = 犯罪（はんざい）のことを知らせます。「被害届（ひがいとどけ）」にはなりません。
    .open = { $url }　休みの日は見ません。返事は何日かあとです。急ぐときは、近くの警察か#9110（平日の昼）。命があぶないときは110です。
paper-desk-ppc = 個人情報保護委員会（こじんじょうほうほごいいんかい）
    .for = 人の情報が外に出たことを知らせます。
    .open = { $url }　知らせるかどうかを、ここで確かめます。

paper-clock-preliminary = はじめの報告（ほうこく）
    .guide = 3〜5日くらい
paper-clock-full = くわしい報告
    .guide = 30日まで
paper-clock-unlawful = くわしい報告（攻撃（こうげき）されたかもしれないとき）
    .guide = 60日まで
paper-dates-between = { $from }〜{ $to }ごろまで
paper-dates-until = { $date }ごろまで

## 宣言（せんげん）の準備（じゅんび）シート

paper-declaration = SECURITY ACTION 宣言（せんげん）の準備（じゅんび）シート
paper-declaration-frame = これは、準備（じゅんび）の紙です。宣言は、GビズIDを持つ人が、公式（こうしき）サイトでします。SECURITY ACTIONは、会社が自分で宣言するものです。IPAが認定する制度ではありません。
paper-declaration-known = 書くこと
paper-declaration-hand = 用意（ようい）するもの
paper-declaration-steps = 公式サイトですること
paper-declaration-dated = 作った日：{ $date }
paper-declaration-note = 2026年4月からのやり方です。画面が変わることもあります。公式サイトの説明のほうが正しいです。

paper-fact-number = 法人番号（ほうじんばんごう）
paper-fact-gbizid = GビズID（じービズアイディー）
paper-fact-industry = 仕事の種類（しゅるい）
paper-fact-size = 働く人の数
paper-fact-star = 宣言する星
paper-fact-published = 基本方針（きほんほうしん）を出したところ
paper-people-up-to-5 = 5人まで
paper-people-up-to-20 = 6〜20人
paper-people-up-to-50 = 21〜50人
paper-people-up-to-100 = 51〜100人
paper-people-up-to-300 = 101〜300人
paper-people-more = 301人から
paper-number-none = ありません（個人の仕事）
paper-star-one = ★ 一つ星（6つの約束に取り組みます）
paper-star-two = ★★ 二つ星（自社診断をしました。基本方針を作って、外の人に見せています）
paper-gbizid-prime = プライム
paper-gbizid-member = メンバー
paper-gbizid-none = これから用意（ようい）します（郵便（ゆうびん）だと、1か月くらいかかります）

paper-hand-gbizid = GビズID（プライムかメンバー。「エントリー」は使えません）
paper-hand-company = 会社の正しい名前、読み方、住所、社長の名前
paper-hand-person = 担当（たんとう）の人の名前、部署（ぶしょ）、電話番号、メールアドレス
paper-hand-articles = 「6か条（じょう）」を調べた結果（けっか）。まだできていないことがあっても、宣言できます。
paper-hand-diagnosis = 自社診断（じしゃしんだん）25問の結果。点数の決まりはありません。
paper-hand-policy = 基本方針を出したページのアドレス、または配（くば）った紙

paper-go-open = 公式サイト（{ $url }）を開いて、GビズIDで入ります。
paper-go-check = 会社の情報を見ます。足りないところを、上の表を見て書きます。
paper-go-choose = 星を選んで、決まりを読みます。よければ「同意（どうい）」します。
paper-go-keep = 自己宣言ID（11の数字）と、宣言した日を書いておきます。
paper-go-logo = ロゴは、宣言のあとに公式サイトでもらいます。使い方の決まりを守ります。

## 働く人へのお知らせと、個人情報（こじんじょうほう）

paper-notice = ボット「星守り」のお知らせ
paper-notice-opening = { $company }は、{ $date }から「星守り（ほしもり）」を使います。チャットで質問をするボットです。情報を守る仕事を手伝います。質問が届いたら、答えてください。
paper-notice-asks = お願い
    .list =
        今のことを、そのまま答えてください。「わからない」も大切な答えです。
        点検（てんけん）が届いたら、「できた」「まだ」「わからない」のどれかを押（お）してください。
        パスワードや個人情報（こじんじょうほう）は書かないでください。ボットは聞きません。
paper-notice-not = ボットがしないこと
    .list =
        答えで、給料（きゅうりょう）や評価（ひょうか）を決めません。順番（じゅんばん）もつけません。
        チャットの会話やメールを読みません。席（せき）にいるかどうかも見ません。
        休みの日や夜に、ボットから話しません。
paper-notice-leaders = 部署（ぶしょ）によっては、部門長（ぶもんちょう）が、まだの人の名前を見ることができます。自分の部署だけです。手伝（てつだ）うためです。名前が見えるのは、7日より前にお知らせを受けた人だけです。答えは見えません。見た人のことは、記録（きろく）にのこります。
paper-notice-kept = 残（のこ）す情報
paper-notice-how-long = 残す期間（きかん）
paper-notice-rights = 自分の情報
    .list =
        メニューの「自分のデータ」で、残っている情報をいつでも見られます。
        同じところで、自分の記録（きろく）を消せます。会社全体の数は、だれのものか分からない形で残ります。
        「停止」と書くと、ボットから話しません。理由は聞きません。
paper-notice-contact = 質問や相談はこちら：{ $contact }

paper-privacy = 星守りの個人情報（こじんじょうほう）の使い方
paper-privacy-opening = { $company }は、ボット「星守り」で使う個人情報について、次のように決めます。
paper-privacy-purpose = 何に使うか
    .list =
        自社診断と、更新（こうしん）やバックアップの点検（てんけん）に使います。
        足りないことを見つけて、進んでいるかを確（たし）かめます。
        必要な人に、必要なときだけ、お知らせを送ります。
paper-privacy-seen = だれが見るか
    .list =
        一人一人の答えは、本人が見ます。ほかの人も見るかどうかは、最初の質問の前に書いてあります。
        部署（ぶしょ）のまとめは、人数と割合（わりあい）だけです。人が少ない部署は、数を出しません。
        サーバーの担当者（{ $operator }）は、答えの中身を見ません。
paper-privacy-outside = 会社の外に出すか
    .list =
        会社のサーバーに残します。外に送るのは、使っているチャットだけです。
        法律（ほうりつ）で決まっているとき以外（いがい）は、本人に聞かないで外の人に渡（わた）しません。
paper-privacy-dated = 決めた日：{ $date }

paper-head-kept = 残す情報
paper-head-why = 何に使うか
paper-head-what = 種類（しゅるい）
paper-head-until = 期間（きかん）

paper-kept-account = チャットのID
    .why = だれに送るかを決めるため
paper-kept-name = チャットの名前
    .why = 名前を呼ぶためと、担当（たんとう）を示（しめ）すため
paper-kept-team = 部署（ぶしょ）と役割（やくわり）
    .why = 部署のまとめを作るため
paper-kept-language = 言葉（ことば）
    .why = 読みやすい言葉で書くため
paper-kept-zone = 時間帯（じかんたい）
    .why = 仕事の時間のほかに送らないため
paper-kept-answers = 答え、点検の結果、読んだ印（しるし）
    .why = 診断（しんだん）と対策（たいさく）のため
paper-kept-times = 答えた時間と送った時間
    .why = 日を守るためと、二回送らないため

paper-until-answers = 一人一人の答え
paper-until-results = 会社の結果
paper-until-deliveries = 送った記録（きろく）
paper-until-leavers = 会社を辞（や）めた人の情報
paper-months = { $count }か月
paper-years = { $count }年
paper-days = { $count }日
