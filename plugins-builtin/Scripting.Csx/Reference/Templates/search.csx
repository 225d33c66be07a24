// A condition to search by: search:large, with everything else of the query language.
Search("Large", picture => picture.Width > 4000 && picture.Height > 4000);
