### The articles (6か条, five in edition 3.1), asked in our own words.
### `.official` is the official short title and the same in every language.

articles-part-1 = The basics

articles-1 =
        When an update comes out for a system or an app, do you install it right away?
        Think of everything used for work: PCs, phones, routers.
    .label = Software updates
    .why = Updates repair weak spots that have been found. While a repair waits, malware made for that very spot may arrive first.
    .official = OSやソフトウェアは常に最新の状態にしよう！

articles-2 =
        Is every company PC, even the spare one, protected by antivirus software?
        Its definitions should update by themselves.
    .label = Antivirus
    .why = Malware steals IDs and locks files. It can spread through the whole company from a single PC left without protection.
    .official = ウイルス対策ソフトを導入しよう！

articles-3 =
        Are your passwords long and complex, and different for every service?
        Where multi-factor sign-in is offered, switch it on as well.
    .label = Passwords
    .why = A machine guesses names, birthdays and short words in an instant. Longer passwords, each for one service only, are far harder to break.
    .official = パスワードを強化しよう！

articles-4 =
        Are files and devices shared only with the people who need them?
        Look at cloud storage, printers and cameras, and at access left over after someone moves or leaves.
    .label = Sharing and access
    .why = One wrong setting can show company files to anyone. Going through your settings costs nothing, and you can start today.
    .official = 共有設定を見直そう！

articles-5 =
        Do you keep up with the latest scams and attacks, and talk about them at work?
        Notices from IPA and from your bank are an easy start.
    .label = Knowing the tricks
    .why = Fake emails from a bank or a customer now look just like real ones. If you have heard of the trick, you stop before you click.
    .official = 脅威や攻撃の手口を知ろう！

articles-6 =
        Do you make backups, keep one copy disconnected, and try out restoring it?
        You need all three when things go wrong.
    .label = Backups
    .why = A backup that stays plugged in can be destroyed by malware together with everything else. The copy kept apart is the one that brings your work back.
    .official = バックアップを取ろう！
