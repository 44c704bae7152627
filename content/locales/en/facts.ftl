# Figures with year and source. Every message names the year and who says so.

fact-npa-2025 = In 2025 Japan's police received 226 reports of ransomware. 143 of them (63%) came from small and medium companies (National Police Agency).

fact-npa-2026-h1 = From January to June 2026 there were 123 reports of ransomware, the most ever in half a year (National Police Agency).

fact-npa-sme-2024 = Ransomware reports from small and medium companies rose by 37% from 2023 to 2024, from 102 to 140 (National Police Agency).

fact-npa-entry-2024 = In 2024 the attackers came in through a VPN device in 55 of 100 ransomware cases (National Police Agency).

fact-npa-restore-2025 = In a 2025 survey, 79 of the 99 victims who tried to restore from a backup could not (National Police Agency).

fact-npa-copies-2025 = In a 2025 survey, the most common reason why backups could not be restored was that they had been encrypted too: 48 cases (National Police Agency).

fact-npa-cost-2025 = In a 2025 survey, investigation and recovery cost 10 million yen or more in 46 of 89 cases (National Police Agency).

fact-npa-stop-2025 = In a 2025 survey, all or part of the business stopped in 106 of 117 cases (National Police Agency).

fact-ipa-team-2024 = In a fiscal 2024 survey, 69.7% of small and medium companies had no organised security structure (IPA).

fact-ipa-damage-2024 = In a fiscal 2024 survey, an incident had cost a small or medium company 730,000 yen and 5.8 days of recovery on average (IPA).

fact-ipa-holes-2024 = In a fiscal 2024 survey, 48.0% of the small and medium companies that were broken into had an unpatched hole as the way in (IPA).

fact-ipa-stolen-2024 = In a fiscal 2024 survey, 36.8% of the small and medium companies that were broken into had been tricked out of an ID and password (IPA).

fact-ipa-partner-2024 = In a fiscal 2024 survey, about 70% of the small and medium companies with an incident had seen their partners affected too (IPA).

fact-ipa-first-2024 = In a fiscal 2024 survey, 71.4% of small and medium companies kept anti-malware up to date, at least in part (IPA).

fact-ipa-share-2024 = In a fiscal 2024 survey, 37.9% of small and medium companies shared news of threats inside, the lowest of all 25 questions (IPA).

fact-ipa-threats-2026 = Ransomware attacks lead IPA's ten threats to organizations in 2026. They have been in the list for eleven years in a row.

fact-sa-star-2024 = In a 2024 survey, about 20% of the companies that declared SECURITY ACTION did not know how many stars they had declared (IPA).

fact-sa-people-2024 = In a 2024 survey, 38.6% of the companies that declared said they were short of people (IPA).

fact-win10-2025 = Regular support for Windows 10 ended on 15 October 2025 in Japan (Microsoft).
