### 会社の書類の言葉。文書なので、文は会話より長くてよい（120字まで）。IPAの見本の文は写さない。

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

## 署名。「代表取締役　山田 太郎」のように、肩書きが先。

paper-signature = { $title }　{ $name }

## 情報セキュリティ基本方針。前文は、守る情報によって三つ。

paper-policy = 情報セキュリティ基本方針
paper-policy-customers =
    { $company }（以下「当社」といいます。）は、お客様からお預かりした情報を、事業の土台となる大切なものと考えています。サイバー攻撃や人の誤り、災害によって、これらが漏れたり、失われたり、使えなくなったりすることを防ぐため、ここに基本方針を定め、役員と従業員の全員で守ります。
paper-policy-own =
    { $company }（以下「当社」といいます。）は、事業を通じて積み重ねてきた情報を、会社の大切な財産と考えています。サイバー攻撃や人の誤り、災害によって、これらが漏れたり、失われたり、使えなくなったりすることを防ぐため、ここに基本方針を定め、役員と従業員の全員で守ります。
paper-policy-both =
    { $company }（以下「当社」といいます。）は、お客様からお預かりした情報と、事業を通じて積み重ねてきた情報を、会社の大切な財産と考えています。サイバー攻撃や人の誤り、災害によって、これらが漏れたり、失われたり、使えなくなったりすることを防ぐため、ここに基本方針を定め、役員と従業員の全員で守ります。
paper-policy-enacted = 制定日：{ $date }
paper-policy-revised = 改定日：{ $date }
paper-policy-contact = 本方針に関するお問い合わせ先：{ $contact }
# 日本語の方針そのものには印刷しない。ほかの言葉の説明にだけ付く。
paper-policy-reference = 日本語の基本方針が正式なものです。

paper-clause-management = 経営陣の責任
    .body = 当社の経営陣は、情報セキュリティを経営の重要な課題と位置づけ、自ら先頭に立って進めます。必要な人員と費用を手当てし、取組みの状況を定期的に確かめます。
paper-clause-structure = 体制とルール
    .body = 当社は、情報セキュリティの責任者を置き、役割と連絡の流れを明らかにします。守るべき事柄は社内のルールとして文書にまとめ、全員がいつでも確かめられるようにします。
paper-clause-staff = 教育と日々の実践
    .body = 当社は、役員と従業員に対し、入社の際とその後も定期的に教育を行います。一人ひとりが情報の重みを理解し、決められた手順に沿って業務にあたります。
paper-clause-law = 法令と契約の順守
    .body = 当社は、個人情報保護法をはじめとする法令と、お客様や取引先と交わした契約を守ります。受け取った情報は、お約束した目的の範囲で取り扱います。
paper-clause-incident = 事故への備えと対応
    .body = 当社は、事故に備えて連絡先と手順をあらかじめ定めます。万一の際は、被害の広がりを抑え、関係する方々へ速やかにお知らせするとともに、原因を調べて同じことを繰り返さない手立てを講じます。
paper-clause-measures = 基本となる対策
    .body = 当社は、機器とソフトウェアの更新、ウイルス対策、パスワードの管理、共有範囲の見直し、新しい手口の把握、バックアップを、日々の基本として続けます。
paper-clause-partners = 委託先と外部サービス
    .body = 当社は、業務の委託先や外部のサービスを、安全性を確かめたうえで選びます。情報の取扱いは契約で取り決め、守られていることを確認します。
paper-clause-review = 継続的な見直し
    .body = 当社は、少なくとも年に一度、対策の状況を自ら点検します。その結果と世の中の変化をふまえ、対策と本方針を見直します。

## 社内のハンドブック。ルールは、自社診断の設問ごとに一つ。○と決まったものだけが印刷される。

paper-handbook = 情報セキュリティハンドブック
paper-handbook-opening =
    このハンドブックは、{ $company }で働く全員が守るルールをまとめたものです。迷ったときはひとりで決めず、責任者に聞いてください。聞くことも、知らせることも、仕事のうちです。
paper-handbook-spreading = 広げているところのルール
    .note = まだ全員、全部の機器には行き渡っていません。できるところから始めてください。
paper-handbook-accident = 事故かもしれないと思ったら
    .frame = 「気のせいかも」と思う段階で知らせてください。早く知らせることが、いちばんの守りです。知らせた人が責められることはありません。
paper-handbook-tell = 知らせる相手
paper-handbook-dated = このハンドブックは、{ $date }に決めた内容です。

paper-fact-company = 会社名
paper-fact-issued = 発行日
paper-fact-responsible = 情報セキュリティ責任者
paper-head-role = 役割
paper-head-call = 名前と連絡先
paper-contact-lead = 情報セキュリティ責任者
paper-contact-manager = 会社として決める人
paper-contact-vendor = 保守の会社
paper-contact-partner = 知らせる所

paper-chapter-basics = 毎日の基本
paper-chapter-network = メールとインターネット
paper-chapter-data = 情報の保管と持ち出し
paper-chapter-office = 机と事務所
paper-chapter-promises = 会社の約束

paper-rule-1 = パソコンやスマホ、ソフトの更新は、知らせが出たらその週のうちに入れます。サポートの終わったものは仕事に使いません。
paper-rule-2 = ウイルス対策ソフトは止めません。警告が出たら操作をやめて、責任者に知らせます。
paper-rule-3 = パスワードは長く、当てられにくいものにして、サービスごとに変えます。多要素認証を使えるところでは、必ず使います。
paper-rule-4 = ファイルやクラウドの共有は、必要な人だけに絞ります。異動や退職のときは、すみやかに権限を外します。
paper-rule-5 = 新しい手口や注意の呼びかけを知ったら、社内で共有します。
paper-rule-6 = 心当たりのないメールの添付ファイルやリンクは開きません。あやしいと思ったら、責任者に知らせます。
paper-rule-7 = メールやFAXを送る前に、宛先と添付をもう一度確かめます。互いを知らない大勢に送るときは、BCCを使います。
paper-rule-8 = 大事な情報は、メールの本文に書きません。保護したファイルか、相手を限った共有で渡し、パスワードは別の手段で伝えます。
paper-rule-9 = 会社のWi-Fiの暗号キーを、社外の人に教えません。来客には来客用の回線を案内します。
paper-rule-10 = 出どころの分からないソフトは入れません。会社やお客様のことを、個人のSNSに書きません。
paper-rule-11 = 大事なデータは決められた場所に置き、決まった間隔でバックアップを取ります。控えの一つは、機器から離して保管します。
paper-rule-12 = 席を立つときと帰るときは、大事な書類や記録媒体を片づけ、鍵のかかる場所にしまいます。
paper-rule-13 = 書類や機器を持ち出すときは許可を得て、暗号化やパスワードで守り、手元から離しません。
paper-rule-14 = 席を離れるときは、画面をロックします。
paper-rule-15 = 見慣れない人を事務所で見かけたら、声をかけて用件をうかがいます。
paper-rule-16 = 帰るときは、ノートパソコンなどの持ち運べる機器を、鍵のかかる場所にしまいます。
paper-rule-17 = 最後に帰る人は、戸締まりを確かめて記録を残します。
paper-rule-18 = 書類は裁断し、機器や記録媒体は、データを元に戻せない方法で消してから処分します。
paper-rule-19 = 仕事で知った秘密は、働いている間も、辞めたあとも、外に漏らしません。
paper-rule-20 = 情報セキュリティの教育を、入社のときと、その後も定期的に受けます。
paper-rule-21 = 私物のスマホやパソコンは、許可を得たものだけを仕事に使います。画面のロック、更新、ウイルス対策を欠かしません。
paper-rule-22 = 大事な情報を取引先に渡すときは、秘密を守る取り決めを交わしてから渡します。
paper-rule-23 = クラウドなど外部のサービスは、仕事で使い始める前に責任者に相談します。
paper-rule-24 = 事故のときの連絡先と手順を、ふだんから確かめておきます。
paper-rule-25 = 社内のルールは文書にまとめ、だれでも読めるところに置きます。

## 事故のときの動き。ハンドブックと緊急連絡カードの両方に印刷される。

paper-first-isolate = ネットワークから切り離す。LANケーブルを抜き、Wi-Fiを切る。
paper-first-power = 電源は切らない。初期化もしない。手がかりが消えてしまうため。
paper-first-record = 気づいた時刻、画面に出たこと、自分がしたことを書きとめる。画面をスマホで撮ってもよい。
paper-first-call = 下の連絡先へ、電話か口頭で知らせる。チャットやメールは、相手に見られているおそれがある。
paper-first-alone = お金を払うこと、ファイルを消すことを、ひとりで決めない。

## 緊急連絡カード。1枚に収める。

paper-incident = 情報セキュリティ緊急連絡カード
paper-incident-frame = あわてなくて大丈夫です。上から順に進めてください。このカードは紙で持ち、チャットが使えないときにも見られる場所に貼ります。
paper-incident-first = 最初にすること
paper-incident-inside = 社内の連絡先
paper-incident-outside = 社外の相談先
paper-incident-clocks = 個人データが漏れたとき、漏れたおそれがあるとき
    .about = 要配慮個人情報、カード番号などお金の被害につながるもの、サイバー攻撃など不正な目的によるものは1人分から、それ以外は1,000人を超えるときに、個人情報保護委員会への報告と、本人への通知が要ります。
    .note = 日数は、知った日から土日も含めて数えた目安です。要るかどうかと正しい期限は、個人情報保護委員会の案内（{ $url }）で確かめてください。
paper-incident-known = 知った日は{ $date }として数えています。
paper-incident-dated = 作成日：{ $date }（年に一度、連絡先を確かめます）

paper-head-desk = 窓口
paper-head-for = 相談できること
paper-head-open = 連絡の方法と受付
paper-head-report = 報告
paper-head-guide = 目安
paper-head-date = 日付（目安）

paper-desk-ipa = IPA 企業組織向けサイバーセキュリティ相談窓口
    .for = 初動の助言。どこに届けるか迷ったときは、まずここへ。調査や復旧の作業は行いません。
    .open = メール cs-support@ipa.go.jp　案内 { $url }
paper-desk-police = 警察 サイバー事案の相談窓口
    .for = 犯罪の通報と相談。ここへの入力は被害届にはなりません。
    .open = { $url }　休日と年末年始は見られず、返事に数日かかることがあります。急ぐときは最寄りの警察署か#9110（平日の昼間）、命の危険があるときは110へ。
paper-desk-ppc = 個人情報保護委員会
    .for = 個人データの漏えいなどの報告。
    .open = { $url }　報告の要否と様式は、ここで確かめます。

paper-clock-preliminary = 速報
    .guide = おおむね3〜5日以内
paper-clock-full = 確報
    .guide = 30日以内
paper-clock-unlawful = 確報（サイバー攻撃など、不正な目的のおそれがあるとき）
    .guide = 60日以内
paper-dates-between = { $from }〜{ $to }ごろまで
paper-dates-until = { $date }ごろまで

## 自己宣言の準備シート。1枚に収める。

paper-declaration = SECURITY ACTION 自己宣言の準備シート
paper-declaration-frame = このシートは準備のためのものです。宣言は、GビズIDを持つ人が公式サイトで行います。SECURITY ACTIONは会社が自ら宣言する仕組みで、IPAが認定する制度ではありません。
paper-declaration-known = 入力に使うこと
paper-declaration-hand = 手元にそろえるもの
paper-declaration-steps = 公式サイトでの進め方
paper-declaration-dated = 作成日：{ $date }
paper-declaration-note = 2026年4月からの手続きをもとにしています。画面や項目は変わることがあるため、公式サイトの案内を優先してください。

paper-fact-number = 法人番号
paper-fact-gbizid = GビズID
paper-fact-industry = 業種
paper-fact-size = 従業員数
paper-fact-star = 宣言する段階
paper-fact-published = 基本方針の公開先
paper-people-up-to-5 = 5人まで
paper-people-up-to-20 = 6〜20人
paper-people-up-to-50 = 21〜50人
paper-people-up-to-100 = 51〜100人
paper-people-up-to-300 = 101〜300人
paper-people-more = 301人から
paper-number-none = なし（個人事業主）
paper-star-one = ★ 一つ星（情報セキュリティ6か条に取り組む）
paper-star-two = ★★ 二つ星（自社診断を行い、基本方針を定めて外部に公開している）
paper-gbizid-prime = プライム
paper-gbizid-member = メンバー
paper-gbizid-none = これから用意（郵送の申請は1か月ほどかかることがあります）

paper-hand-gbizid = GビズID（プライムかメンバー。エントリーは使えません）
paper-hand-company = 会社の正式な名称、フリガナ、所在地、代表者名
paper-hand-person = 担当者の氏名、部署、電話番号、メールアドレス
paper-hand-articles = 情報セキュリティ6か条の点検の結果（できていない項目があっても宣言できます）
paper-hand-diagnosis = 自社診断25問の結果（点数による条件はありません）
paper-hand-policy = 基本方針を公開しているページのアドレス、または配った冊子

paper-go-open = 公式サイト（{ $url }）を開き、GビズIDで入る。
paper-go-check = 会社の情報を確かめ、足りないところを上の表から入力する。
paper-go-choose = 宣言する段階を選び、規約を読んで同意する。
paper-go-keep = 画面に出る自己宣言ID（11桁の数字）と宣言した日を控え、社内の記録に残す。
paper-go-logo = ロゴは宣言のあとに公式サイトから受け取り、使用規程に沿って使う。

## 従業員へのお知らせと、個人情報の取扱い。

paper-notice = 情報セキュリティの質問ボットについてのお知らせ
paper-notice-opening = { $company }は、{ $date }から、情報セキュリティの取組みを進めるためのチャットボット「星守り」を使い始めます。ボットから質問や点検のお願いが届きますので、ご協力をお願いします。
paper-notice-asks = お願いすること
    .list =
        質問には、いまの様子をそのまま答えてください。「わからない」も大切な答えです。
        更新やバックアップの点検が届いたら、できた・まだ・わからないのどれかを押してください。
        パスワードや個人情報は、ボットに書かないでください。ボットがたずねることはありません。
paper-notice-not = ボットがしないこと
    .list =
        答えを人事の評価に使うこと、個人の順位をつけることはありません。
        チャットの会話やメールを読むこと、在席の様子を見ることはありません。
        休日や夜に、ボットから話しかけることはありません。
paper-notice-leaders = 部署によっては、診断や点検がまだの人の名前を、その部署の部門長が、手助けのために見られます。名前が見えるのは、7日以上前に本人がお知らせを受けた人だけです。答えの中身は見えず、だれが見たかは記録に残ります。
paper-notice-kept = 保存する情報
paper-notice-how-long = 保存する期間
paper-notice-rights = 自分の情報について
    .list =
        メニューの「自分のデータ」から、保存されている情報をいつでも見られます。
        同じところから、自分の記録を消すことができます。会社全体の数は、人が分からない形で残ります。
        「停止」と書けば、ボットから話しかけられなくなります。理由は聞きません。
paper-notice-contact = 質問や相談の相手：{ $contact }

paper-privacy = 星守りにおける個人情報の取扱い
paper-privacy-opening = { $company }は、従業員の情報セキュリティの取組みを支えるチャットボット「星守り」で扱う個人情報について、次のとおり定めます。
paper-privacy-purpose = 利用の目的
    .list =
        情報セキュリティの自社診断と、更新やバックアップなどの点検を行うため。
        足りない対策を見つけ、対応の進み具合を確かめるため。
        必要な人に、必要なときだけお知らせを送るため。
paper-privacy-seen = 見られる人
    .list =
        一人ひとりの答えは、本人が見ます。ほかの人に見えるかどうかは診断ごとに決め、最初の質問の前に示します。
        部署のまとめには人数と割合だけを載せ、人数の少ない部署は数を伏せます。
        サーバーを動かす担当者（{ $operator }）は、答えの内容を業務で見ることはありません。
paper-privacy-outside = 社外への提供
    .list =
        保存先は、会社が管理するサーバーです。外部への送信は、使っているチャットサービスとの間だけです。
        法令にもとづく場合を除き、本人の同意なく第三者に渡すことはありません。
paper-privacy-dated = 制定日：{ $date }

paper-head-kept = 保存する情報
paper-head-why = 使いみち
paper-head-what = 種類
paper-head-until = 期間

paper-kept-account = チャットサービスの利用者ID
    .why = だれに送るかを見分けるため
paper-kept-name = 表示名
    .why = 呼びかけと、担当の表示のため
paper-kept-team = 部署と役割
    .why = 部署ごとのまとめのため
paper-kept-language = 言葉の設定
    .why = 読みやすい言葉で伝えるため
paper-kept-zone = 時間帯の設定
    .why = 勤務時間の外に送らないため
paper-kept-answers = 回答、点検の結果、読んだ印
    .why = 診断と対策を進めるため
paper-kept-times = 回答や送信の日時
    .why = 期限を守り、二重に送らないため

paper-until-answers = 一人ひとりの回答
paper-until-results = 会社としての結果
paper-until-deliveries = 送信の記録
paper-until-leavers = 退職した人の情報
paper-months = { $count }か月
paper-years = { $count }年
paper-days = { $count }日
