Console.WriteLine("sage50etl");
