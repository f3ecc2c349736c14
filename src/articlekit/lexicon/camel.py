"""Names with a capital inside, which a text that ran together is not cut at."""

from __future__ import annotations

import re
from functools import cache

_NAMES = (
    "YouTube", "LinkedIn", "TikTok", "WhatsApp", "WeChat", "SnapChat", "FaceTime", "FaceBook", "GitHub", "GitLab",
    "BitTorrent", "JavaScript", "TypeScript", "CoffeeScript", "PowerPoint", "PowerShell", "OneDrive", "SharePoint",
    "WordPress", "WooCommerce", "PlayStation", "MacBook", "AirPods", "AirPod", "AirBnB", "AirTag", "HomePod",
    "CarPlay", "AppStore", "OpenAI", "ChatGPT", "DeepMind", "DeepSeek", "HuggingFace", "BitCoin", "BlackRock",
    "BlackBerry", "PayPal", "FedEx", "SpaceX", "StarCraft", "MasterCard", "MasterChef", "JetBlue", "AstraZeneca",
    "BioNTech", "GlaxoSmithKline", "ExxonMobil", "ConocoPhillips", "HarperCollins", "PricewaterhouseCoopers",
    "ThyssenKrupp", "UniCredit", "SoftBank", "AfroBeats", "HipHop", "LaTeX", "NoSQL", "MySQL", "PostgreSQL",
    "MongoDB", "GraphQL", "DevOps", "DevSecOps", "FinTech", "EdTech", "BioTech", "HealthTech", "InsurTech",
    "RegTech", "MedTech", "SaaS", "PaaS", "IoT", "VoIP", "QAnon", "BuzzFeed", "HubSpot", "DropBox", "CloudFlare",
    "FireFox", "QuickBooks", "TripAdvisor", "DoorDash", "GoDaddy", "MailChimp", "SalesForce", "ServiceNow",
    "StackOverflow", "TechCrunch", "VMware", "NetApp", "FreeBSD", "OpenBSD", "NetBSD", "OpenStack", "iPhone",
    "iPad", "iPod", "iOS", "iMac", "iCloud", "iTunes", "eBay", "eBook", "eSports", "eCommerce", "macOS", "tvOS",
    "watchOS", "LGBTQ", "PhD",
)  # fmt: skip


@cache
def camel_names() -> re.Pattern[str]:
    """Matches any of the names, the longest first."""
    return re.compile("|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True)))
