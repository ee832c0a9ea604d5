// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
export const errorTable = {
  "getCustomerUsageSummary": {
    "400": {
      "advice": "An input is missing or not valid. Correct the request.",
      "codes": {
        "2000": {
          "advice": "The customer id is not a GUID. Correct the id."
        },
        "3000": {
          "advice": "The customer has no Azure usage. Record it as such and go on.",
          "meaning": "noUsage"
        }
      }
    },
    "401": {
      "advice": "The request is not authenticated. Get a new token, then call again once.",
      "codes": {
        "400": {
          "advice": "The token is not accepted. Get a new one. If that is refused too, let the user sign in with a second factor."
        },
        "800001": {
          "advice": "The token is not accepted. Get a new one. If that is refused too, let the user sign in with a second factor."
        },
        "900420": {
          "advice": "The token is not accepted. Get a new one. If that is refused too, let the user sign in with a second factor."
        },
        "900421": {
          "advice": "The token is not accepted. Get a new one. If that is refused too, let the user sign in with a second factor."
        }
      }
    },
    "403": {
      "advice": "The caller is not allowed to do this. Check the rights of the user and of the application.",
      "codes": {
        "2032": {
          "advice": "The user or the application is not allowed to do this. Give it the right, then call again."
        },
        "20002": {
          "advice": "The partner has no relationship with this customer. Ask the customer for one, or leave the customer out."
        },
        "900150": {
          "advice": "The user or the application is not allowed to do this. Give it the right, then call again."
        },
        "900308": {
          "advice": "The user or the application is not allowed to do this. Give it the right, then call again."
        },
        "900329": {
          "advice": "The token belongs to an application without a user. Use the token of an application and a user."
        }
      }
    },
    "404": {
      "advice": "Nothing was found. Check the customer id.",
      "codes": {
        "1000": {
          "advice": "Nothing was found for this id. Check whether it is the customer's tenant id."
        },
        "3000": {
          "advice": "The customer has no Azure usage. Record it as such and go on.",
          "meaning": "noUsage"
        },
        "60003": {
          "advice": "Nothing was found for this id. Check whether it is the customer's tenant id."
        }
      }
    },
    "429": {
      "advice": "The partner calls too often. Wait, then make fewer calls at the same time.",
      "codes": {}
    },
    "500": {
      "advice": "The service failed. Try again later.",
      "codes": {
        "800003": {
          "advice": "Something behind the service failed. Wait and retry; if it stays, tell Microsoft the request id."
        },
        "900192": {
          "advice": "Something behind the service failed. Wait and retry; if it stays, tell Microsoft the request id."
        }
      }
    }
  }
};
