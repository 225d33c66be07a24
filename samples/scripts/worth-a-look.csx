// Searches: search:"big and unrated", search:"night on a phone"
Search("Big and unrated", picture => picture.Pixels > 20_000_000 && picture.Stars == 0);
Search("Night on a phone", picture => picture.TakenAt?.Hour is >= 22 or < 5 && picture.Camera?.Contains("phone", StringComparison.OrdinalIgnoreCase) == true);
